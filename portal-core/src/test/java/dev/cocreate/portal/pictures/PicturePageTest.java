package dev.cocreate.portal.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.pictures.PicturesResource.PicturePage;
import dev.cocreate.portal.platform.text.Markdown;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PicturePageTest {
    private static final String ADDRESS = "/pictures/AbCdEfGhIjKlMnOpQrSt_u-1600x900";

    @Test
    void theLineSaysWhatThePictureShows() {
        assertThat(line("Our form")).isEqualTo("![Our form](" + ADDRESS + ")");
    }

    @Test
    void whateverIsTypedStaysTheDescription() {
        var words = "a](javascript:x) [b] *c* _d_ `e` <f> &amp; \\ !";

        assertThat(new Markdown().html(line(words)).markup())
                .contains("src=\"" + ADDRESS + "\"")
                .contains("alt=\"a](javascript:x) [b] *c* _d_ &#96;e&#96; &lt;f&gt; &amp;amp; \\ !");
    }

    private static String line(String shows) {
        return new PicturePage(Optional.of(ADDRESS), shows, List.of()).markdown();
    }
}
