package dev.cocreate.portal.platform.text;

/** What a caller gave a message: names and values in turn. */
record Arguments(Figures figures, Object[] namesAndValues) {
    /** The value as the language writes it; a missing one shows its name, which somebody will notice. */
    String written(String name) {
        var value = value(name);
        return value instanceof Long || value instanceof Integer
                ? figures.whole(((Number) value).longValue())
                : String.valueOf(value);
    }

    long count(String name) {
        return value(name) instanceof Number number ? number.longValue() : 0;
    }

    String pluralForm(long count) {
        return figures.pluralForm(count);
    }

    private Object value(String name) {
        for (var i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (name.equals(namesAndValues[i])) {
                return namesAndValues[i + 1];
            }
        }
        return "{" + name + "}";
    }
}
