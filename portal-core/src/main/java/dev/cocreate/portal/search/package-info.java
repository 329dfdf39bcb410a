/**
 * Makes words findable in the forms people use: analysed here by Lucene, kept and found by PostgreSQL.
 *
 * <ul>
 *   <li>PostgreSQL has no parser for Chinese or Japanese and no German compounds, so it is given finished lexemes: a
 *       {@code tsvector} for every idea, a {@code tsquery} for every search.
 *   <li>Every script is treated in the same way in every text; a text's language only decides how its Latin words are
 *       stemmed. A query does not say its language, so it is read in all of them and any reading may match.
 *   <li>Titles and needs keep their words as written beside the stems, so that a word half typed finds them.
 *   <li>Titles are compared by their telling words ({@code Gist}), not by PostgreSQL's letters: those are blind beyond Latin
 *       under the locale that the portal's own database has, and a word swapped for its plural is more than a letter.
 *   <li>Traditional characters do not find simplified ones, nor Arabic broken plurals their singular: what maps them is as large as ICU
 *       or a dictionary.
 *   <li>What is indexed and what is asked must come from the same chain: who changes a chain makes all vectors anew.
 * </ul>
 *
 * <p><b>Out of scope:</b> ranking, which PostgreSQL does ({@code ts_rank}), and which words are known ({@code title_word}, kept by it).
 */
@NullMarked
package dev.cocreate.portal.search;

import org.jspecify.annotations.NullMarked;
