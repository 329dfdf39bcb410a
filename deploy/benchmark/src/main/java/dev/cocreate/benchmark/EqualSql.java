package dev.cocreate.benchmark;

/** What the portal asks PostgreSQL for a page or a vote, to be asked without the portal. Whoever changes one changes the other. */
final class EqualSql {
    private static final String COLUMNS =
            "i.id, i.title, i.text, i.need, i.language, i.votes, i.stale_votes, i.comments, i.created_at, i.edited_at,"
                    + " s.id, s.slug, s.kind, s.name, b.id, b.slug, b.name, p.name,"
                    + " array(select t.name from idea_tag it join tag t on t.id = it.tag_id where it.idea_id = i.id order by t.name)";

    private static final String JOINS = " join status s on s.id = i.status_id join board b on b.id = i.board_id"
            + " left join person p on p.id = i.author_id";

    static final String LIST = "select " + COLUMNS + ", i.rising::text from idea i" + JOINS
            + " where not i.final order by i.rising desc, i.id desc limit 21";

    static final String IDEA = "select " + COLUMNS + " from idea i" + JOINS + " where i.id = ?";

    static final String SEARCH = "select " + COLUMNS + ", w.rank::text"
            + " from (select idea_id, ts_rank(words, cast(? as tsquery)) as rank from (select idea_id, words"
            + " from idea_words where words @@ cast(? as tsquery) limit 2000) hit) w"
            + " join idea i on i.id = w.idea_id" + JOINS
            + " where not i.final order by w.rank desc, i.id desc limit 21";

    static final String VOTE = """
            with cast_now as (
                insert into vote (idea_id, person_id)
                select i.id, ? from idea i where i.id = ? and not i.final
                    and not exists (select from board b where b.id = i.board_id and b.vote_budget is not null)
                on conflict do nothing
                returning idea_id, person_id, cast_at
            ), logged as (
                insert into event (kind, idea_id, person_id)
                select 'VoteCast', idea_id, person_id from cast_now
            ), counted as (
                update idea i set votes = votes + 1, rising = rising_with(rising, c.cast_at)
                from cast_now c where i.id = c.idea_id
                returning votes
            )
            select votes from counted""";

    private EqualSql() {}
}
