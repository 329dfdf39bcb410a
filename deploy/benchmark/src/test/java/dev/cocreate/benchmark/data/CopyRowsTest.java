package dev.cocreate.benchmark.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CopyRowsTest {
    @Test
    void whatCopyWouldMisreadIsEscaped() {
        var rows = new CopyRows();
        rows.add("a\tb\\c\nd").add(7).nothing().add(true).time(Optional.of(0L)).end();
        rows.add("x").end();
        assertThat(new String(rows.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("a\\tb\\\\c\\nd\t7\t\\N\tt\t1970-01-01T00:00:00Z\nx\n");
    }
}
