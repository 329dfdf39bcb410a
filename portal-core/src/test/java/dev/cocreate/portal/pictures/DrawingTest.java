package dev.cocreate.portal.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {
    @Test
    void aSmallPictureKeepsItsSizeAndKind() throws IOException {
        var drawing = Drawing.of("picture", sent(redAbove(Color.BLUE, 40, 20), "png"));

        assertThat(drawing.type()).isEqualTo("image/png");
        assertThat(drawing.width()).isEqualTo(40);
        assertThat(drawing.height()).isEqualTo(20);
        assertThat(new Color(image(drawing).getRGB(5, 2))).isEqualTo(Color.RED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void aLargePictureIsScaledDown(String format) throws IOException {
        var drawing = Drawing.of("picture", sent(redAbove(Color.BLUE, 4000, 1000), format));

        assertThat(drawing.width()).isEqualTo(Drawing.LONGEST_SIDE);
        assertThat(drawing.height()).isEqualTo(Drawing.LONGEST_SIDE / 4);
        assertThat(image(drawing).getWidth()).isEqualTo(Drawing.LONGEST_SIDE);
    }

    @Test
    void whatACameraNotesIsGoneAndThePictureStandsUpright() throws IOException {
        // Held so that the right side of the picture was up.
        var noted = withExif(sent(redAbove(Color.BLUE, 60, 30), "jpg"), 6);
        assertThat(new String(noted, StandardCharsets.ISO_8859_1)).contains("Exif");

        var drawing = Drawing.of("picture", noted);

        assertThat(new String(drawing.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(drawing.width()).isEqualTo(30);
        assertThat(drawing.height()).isEqualTo(60);
        var right = new Color(image(drawing).getRGB(27, 30));
        assertThat(right.getRed()).as("what was above is on the right").isGreaterThan(200);
    }

    @Test
    void whatIsHiddenBehindAPictureIsGone() throws IOException {
        var sent = new ByteArrayOutputStream();
        sent.write(sent(redAbove(Color.BLUE, 20, 20), "png"));
        sent.write("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));

        var drawing = Drawing.of("picture", sent.toByteArray());

        assertThat(new String(drawing.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no picture",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "GIF89a<script>alert(1)</script>",
                "%PDF-1.7"
            })
    void whatIsNoPictureIsRefused(String sent) {
        assertRefused(sent.getBytes(StandardCharsets.UTF_8), "no-picture");
    }

    @Test
    void aPictureThatEndsTooEarlyIsRefused() throws IOException {
        var sent = sent(redAbove(Color.BLUE, 200, 200), "png");

        assertRefused(Arrays.copyOf(sent, 60), "no-picture");
    }

    @Test
    void aSmallFileThatPretendsToBeAHugePictureIsRefused() throws IOException {
        var sent = sent(redAbove(Color.BLUE, 20, 20), "png");
        var header = ByteBuffer.wrap(sent);
        header.putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(sent, 12, 17);
        header.putInt(29, (int) sum.getValue());

        assertRefused(sent, "picture-too-large");
    }

    private static void assertRefused(byte[] sent, String key) {
        assertThatThrownBy(() -> Drawing.of("picture", sent))
                .isInstanceOfSatisfying(
                        InvalidProblem.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("picture");
                            assertThat(error.key()).isEqualTo(key);
                        }));
    }

    private static BufferedImage redAbove(Color below, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(below);
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.dispose();
        return image;
    }

    private static byte[] sent(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage image(Drawing drawing) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(drawing.bytes()));
    }

    /** A JPEG with what cameras write behind its first segment: how they were held. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        var noted = new ByteArrayOutputStream();
        var first = 4 + ByteBuffer.wrap(jpeg).getShort(4);
        noted.write(jpeg, 0, first);
        noted.writeBytes(exif.array());
        noted.write(jpeg, first, jpeg.length - first);
        return noted.toByteArray();
    }
}
