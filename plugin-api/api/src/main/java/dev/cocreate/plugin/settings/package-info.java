/**
 * What an administrator can set in a plugin: write a record, and the portal makes the form, checks what is typed, keeps it,
 * and hands the record back.
 *
 * <pre>{@code
 * record Prices(
 *         @Setting(label = "Currency", initially = "EUR") @Size(min = 3, max = 3) String currency,
 *         @Setting(label = "Budget", help = "Per quarter") @Min(0) int budget,
 *         @Setting(label = "Key of the shop", secret = true) String key) {}
 *
 * PricePanel(Settings<Prices> settings) { ... }
 * }</pre>
 *
 * <ul>
 *   <li>A component is a {@code String}, {@code int}, {@code long}, {@code double}, {@code boolean} or an enum.
 *   <li>Understood are {@code @NotBlank}, {@code @Size}, {@code @Pattern}, {@code @Min} and {@code @Max} of Jakarta
 *       Validation; whatever else must hold, check in the compact constructor and throw an {@link IllegalArgumentException}
 *       with a message for the administrator.
 *   <li>A plugin has one such record, and starts before anybody has filled in the form: mind the initial values.
 * </ul>
 *
 * <p>Out of scope: settings per person, data of the plugin.
 */
@NullMarked
package dev.cocreate.plugin.settings;

import org.jspecify.annotations.NullMarked;
