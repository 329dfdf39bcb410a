package dev.cocreate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {

    @Test
    void isToldToJdbcInItsOwnWords() {
        assertThat(DatabaseUrl.parse("postgresql://ada:secret@db.example.com:6543/ideas?sslmode=require"))
                .isEqualTo(
                        new Database("jdbc:postgresql://db.example.com:6543/ideas?sslmode=require", "ada", "secret"));
    }

    @Test
    void thePortIsTheUsualOneAndThePasswordMayBeMissing() {
        assertThat(DatabaseUrl.parse("postgres://ada@db/ideas"))
                .isEqualTo(new Database("jdbc:postgresql://db:5432/ideas", "ada", ""));
    }

    @Test
    void escapedCharactersAreMeantAsTheyAre() {
        assertThat(DatabaseUrl.parse("postgresql://a%40b:p%40ss%2Fw+rd%3A@[::1]/ideas"))
                .isEqualTo(new Database("jdbc:postgresql://[::1]:5432/ideas", "a@b", "p@ss/w+rd:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mysql://ada:secret@db/ideas | it does not begin with postgresql://",
                "jdbc:postgresql://db/ideas | it does not begin with postgresql://",
                "db/ideas | it does not begin with postgresql://",
                "postgresql:///ideas | the host is missing",
                "postgresql://db/ideas | the user is missing",
                "postgresql://:secret@db/ideas | the user is missing",
                "postgresql://ada:secret@db | the name of the database is missing",
                "postgresql://ada:secret@db/ | the name of the database is missing",
                "postgresql://ada:secret@db/a/b | the name of the database is missing",
                "postgresql://ada:se cret@db/ideas | it is not a URL",
                "postgresql://ada:secret%4@db/ideas | it is not a URL",
                "postgresql://ada:secret@db:port/ideas | the host is missing",
            })
    void whatIsWrongIsSaidWithoutThePassword(String url, String why) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(LaunchProblem.class)
                .hasMessage(
                        "DATABASE_URL is not usable: " + why
                                + ". Write it as postgresql://user:password@host:5432/name (escape special characters, @ is %40).");
    }
}
