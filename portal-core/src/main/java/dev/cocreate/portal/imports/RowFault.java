package dev.cocreate.portal.imports;

import dev.cocreate.portal.platform.problems.FieldError;

/**
 * What is wrong with a file, and where.
 *
 * @param line counted from 1, as editors do
 * @param column as the first line has it; empty when it is the line as a whole
 */
public record RowFault(long line, String column, FieldError error) {}
