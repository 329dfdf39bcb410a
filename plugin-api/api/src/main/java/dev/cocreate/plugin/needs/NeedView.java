package dev.cocreate.plugin.needs;

import java.net.URI;

/**
 * What people try to get done, whatever helps them with it.
 *
 * @param id text without meaning, the same for ever
 * @param statement one line, without a solution in it
 * @param horizon {@code now}, {@code next} or {@code later}
 * @param ideas how many ideas hang on it
 * @param people how many distinct people stand behind them
 * @param accounts how many distinct customers they speak for
 * @param url its page, for the team
 * @since 1.0
 */
public record NeedView(String id, String statement, String horizon, int ideas, int people, int accounts, URI url) {}
