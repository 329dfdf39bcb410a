package dev.cocreate.plugin.host.settings;

import java.util.Optional;

/** Says what is wrong with a value that was typed into a field. */
final class FieldCheck {

    private final SettingsField field;

    FieldCheck(SettingsField field) {
        this.field = field;
    }

    Optional<String> problemWith(String value) {
        return switch (field.kind()) {
            case TEXT, SECRET -> text(value);
            case WHOLE_NUMBER ->
                value.matches("-?\\d{1,18}")
                        ? range((double) Long.parseLong(value))
                        : Optional.of("Type a whole number.");
            case NUMBER -> number(value);
            case SWITCH ->
                value.equals("true") || value.equals("false") ? Optional.empty() : Optional.of("Choose yes or no.");
            case CHOICE -> field.choices().contains(value) ? Optional.empty() : Optional.of("Choose one of the list.");
        };
    }

    private Optional<String> text(String value) {
        if (value.isBlank()) {
            return field.required() ? Optional.of("This is needed.") : Optional.empty();
        }
        long length = value.codePointCount(0, value.length());
        if (field.min().isPresent() && length < field.min().get()) {
            return Optional.of(
                    "At least %d characters, please.".formatted(field.min().get()));
        }
        if (field.max().isPresent() && length > field.max().get()) {
            return Optional.of(
                    "At most %d characters, please.".formatted(field.max().get()));
        }
        if (field.pattern().isPresent() && !value.matches(field.pattern().get())) {
            return Optional.of(
                    "This must look like %s.".formatted(field.pattern().get()));
        }
        return Optional.empty();
    }

    private Optional<String> number(String value) {
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number) ? range(number) : Optional.of("Type a number.");
        } catch (NumberFormatException notANumber) {
            return Optional.of("Type a number.");
        }
    }

    private Optional<String> range(double number) {
        if (field.min().isPresent() && number < field.min().get()) {
            return Optional.of("%d or more, please.".formatted(field.min().get()));
        }
        if (field.max().isPresent() && number > field.max().get()) {
            return Optional.of("%d or less, please.".formatted(field.max().get()));
        }
        return Optional.empty();
    }
}
