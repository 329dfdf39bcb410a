package dev.cocreate.portal.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the sample tells, with names for people and ages for times; the loader makes rows of it. */
record Sample(
        String company,
        List<Person> people,
        List<Label> boards,
        List<Label> tags,
        List<Idea> ideas,
        List<Need> needs,
        List<Entry> changelog) {
    record Person(String id, String name, String email, String role, String language, Duration age) {}

    /** A board or a tag. */
    record Label(String slug, String name) {}

    /** Votes are by person, oldest first; answers and comments too. */
    record Idea(
            String board,
            String by,
            Duration age,
            String title,
            String text,
            String need,
            List<String> tags,
            Map<String, Duration> votes,
            List<Reason> reasons,
            List<Answer> answers,
            List<Comment> comments) {
        /** Where it has come to. */
        String status() {
            return answers.isEmpty() ? "open" : answers.get(answers.size() - 1).status();
        }
    }

    /** What a vote means to whoever cast it. */
    record Reason(String by, Duration age, String importance, String text) {}

    /**
     * The step to a status, with what the team said about it, and about when: it is due so many days from now. A no has
     * a reason.
     */
    record Answer(
            String status,
            String by,
            Duration age,
            String text,
            Optional<String> confidence,
            Optional<Integer> dueIn,
            Optional<String> reason) {}

    /**
     * The id is for its replies and is there when it has some. A name in braces after an at sign mentions somebody. Reactions are
     * those who reacted, by kind.
     */
    record Comment(
            String by,
            Duration age,
            String text,
            Optional<String> id,
            Optional<String> replyTo,
            Map<String, List<String>> reactions) {}

    /** What ideas are asked for; they are named by title. */
    record Need(
            String by,
            Duration age,
            String horizon,
            String statement,
            String description,
            List<String> ideas,
            List<Quote> quotes) {}

    /** Words that somebody left with their vote or as a comment on an idea. */
    record Quote(String idea, String by, String words) {}

    /** Of the changelog; ideas are those it ships, by title. */
    record Entry(String by, Duration age, String title, String text, List<String> ideas) {}
}
