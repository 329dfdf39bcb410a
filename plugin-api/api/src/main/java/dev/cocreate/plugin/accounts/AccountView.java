package dev.cocreate.plugin.accounts;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A customer company.
 *
 * @param key the operator's own name for it, the same for ever
 * @param name as people call it
 * @param plan what they have bought; empty when nobody said
 * @param revenue in the smallest unit of the currency, such as cents, a year; empty when nobody said
 * @param currency of the revenue, as ISO 4217 has it
 * @since 1.0
 */
public record AccountView(
        String key, String name, Optional<String> plan, OptionalLong revenue, Optional<String> currency) {}
