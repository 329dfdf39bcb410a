package dev.cocreate.portal.pictures;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * A picture drawn anew from what somebody sent.
 *
 * @param type {@code image/png} where the original had no loss or could be seen through, else {@code image/jpeg}
 * @param width in pixels, so is {@code height}
 */
public record Drawing(String type, int width, int height, byte[] bytes) {
    /** The longer side of what is kept, in pixels. */
    static final int LONGEST_SIDE = 1600;

    /** More than a camera of today makes; a small file can pretend to hold a huge picture. */
    private static final long MOST_PIXELS = 120_000_000;

    private static final Set<String> TAKEN = Set.of("png", "jpeg", "gif");

    static Drawing of(String field, byte[] sent) {
        return of(field, sent, LONGEST_SIDE);
    }

    /** Draws it anew, at most so many pixels wide or high; 422 for the field when it is no picture of a kind that is taken. */
    static Drawing of(String field, byte[] sent, int longestSide) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new InvalidProblem(FieldError.of(field, "no-picture"));
            }
            var reader = readers.next();
            try {
                reader.setInput(in, false, false);
                return drawn(field, reader, longestSide);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof InvalidProblem invalid) {
                throw invalid;
            }
            // Decoders meet hostile files with all kinds of exceptions.
            throw new InvalidProblem(FieldError.of(field, "no-picture"));
        }
    }

    private static Drawing drawn(String field, ImageReader reader, int longestSide) throws IOException {
        var format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!TAKEN.contains(format)) {
            throw new InvalidProblem(FieldError.of(field, "no-picture"));
        }
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new InvalidProblem(FieldError.of(field, "picture-too-large"));
        }
        var type = format.equals("jpeg") ? "image/jpeg" : "image/png";
        var image = turned(decoded(reader, Math.max(width, height) / longestSide), orientation(reader));
        var out = new ByteArrayOutputStream();
        var scale = Math.min(1.0, longestSide / (double) Math.max(image.getWidth(), image.getHeight()));
        var scaled = Thumbnails.of(image).scale(scale).asBufferedImage();
        Thumbnails.of(scaled)
                .scale(1)
                .outputFormat(type.equals("image/png") ? "png" : "jpg")
                .outputQuality(0.85)
                .toOutputStream(out);
        return new Drawing(type, scaled.getWidth(), scaled.getHeight(), out.toByteArray());
    }

    /** Only every n-th pixel of one that is many times too large is decoded, so that the memory it takes does not depend on who sent it. */
    private static BufferedImage decoded(ImageReader reader, long times) throws IOException {
        var every = (int) Math.max(1, times / 2);
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, parameters);
    }

    /** As the camera was held, when it says so. */
    private static Optional<Orientation> orientation(ImageReader reader) {
        try {
            return Optional.ofNullable(ExifUtils.getExifOrientation(reader, 0));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static BufferedImage turned(BufferedImage image, Optional<Orientation> orientation) {
        return orientation
                .map(held -> ExifFilterUtils.getFilterForOrientation(held).apply(image))
                .orElse(image);
    }
}
