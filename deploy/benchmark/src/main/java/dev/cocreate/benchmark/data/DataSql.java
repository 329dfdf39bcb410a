package dev.cocreate.benchmark.data;

/** What the database makes of the copied rows. */
final class DataSql {
    static final String BOARDS = """
            insert into board (slug, name, position)
            select 'board-' || n, (array['Billing', 'Mobile', 'Time', 'Delivery', 'Interface', 'Reports', 'Parts'])[n], n
            from generate_series(1, 7) n""";

    /** When the team first said something; its triggers may have been asleep. One idea of ten has somebody who looks after it. */
    static final String DESK = """
            update idea i set first_answered_at = first_answer_of(i.id),
                assignee_id = case when i.id % 10 = 0 then (
                    select id from person where role = 'TEAM' and email like 'p%@people.example' order by id
                    offset i.id / 10 % 5 limit 1) end""";

    /** In the order things happened, as the portal would have appended them. */
    static final String EVENTS = """
            insert into event (at, kind, idea_id, person_id, facts)
            select at, kind, idea_id, person_id, facts from (
                select created_at as at, 'PersonJoined' as kind, null::bigint as idea_id, id as person_id, '{}'::jsonb as facts
                from person
                union all
                select created_at, 'IdeaProposed', id, author_id, jsonb_build_object('board', board_id) from idea
                union all
                select cast_at, 'VoteCast', idea_id, person_id, '{}' from vote
                union all
                select written_at, 'CommentWritten', idea_id, author_id, jsonb_build_object('comment', id) from comment
                union all
                select a.given_at, 'IdeaAnswered', a.idea_id, a.author_id, jsonb_build_object(
                    'from', lag(s.slug, 1, 'open') over (partition by a.idea_id order by a.id),
                    'to', s.slug, 'kind', lower(s.kind), 'answer', a.id)
                from answer a join status s on s.id = a.status_id
            ) happened
            order by at""";

    static final String SEQUENCES = """
            select setval(pg_get_serial_sequence('person', 'id'), (select max(id) from person)),
                setval(pg_get_serial_sequence('idea', 'id'), (select max(id) from idea)),
                setval(pg_get_serial_sequence('comment', 'id'), (select max(id) from comment)),
                setval(pg_get_serial_sequence('answer', 'id'), (select max(id) from answer))""";

    /** One for ten people; nine of ten people belong to one. */
    static final String ACCOUNTS = """
            insert into account (key, name, plan, revenue, currency, attributes)
            select 'account-' || n, 'Company ' || n, (array['Free', 'Team', 'Enterprise'])[1 + n % 3], n * 100, 'EUR',
                jsonb_build_object('industry', (array['Retail', 'Health', 'Steel', 'Press'])[1 + n % 4], 'seats', n % 500)
            from generate_series(1, (select greatest(1, count(*) / 10) from person)) n""";

    static final String MEMBERSHIPS = """
            insert into membership (account_id, person_id, role, source, main)
            select a.id, p.id, (array['USER', 'USER', 'USER', 'ADMINISTRATOR', 'BUYER'])[1 + p.place % 5], 'IMPORT', true
            from (select id, row_number() over (order by id) as place from person where role = 'CUSTOMER') p
            join account a on a.key = 'account-' || (1 + p.place % (select count(*) from account))
            where p.place % 10 <> 0""";

    static final String SEGMENTS = """
            with made as (
                insert into segment (slug, name, condition) values
                    ('enterprise', 'Enterprise', '{"all": [{"plan": ["Enterprise"]}]}'),
                    ('buyers', 'Buyers', '{"all": [{"role": ["buyer"]}]}'),
                    ('retail', 'Retail', '{"all": [{"attribute": "industry", "in": ["Retail"]}]}'),
                    ('large', 'Large', '{"all": [{"attribute": "seats", "atLeast": 250}, {"not": {"plan": ["Free"]}}]}'),
                    ('none', 'Without account', '{"all": [{"account": false}]}')
                returning id
            )
            insert into event (kind, facts) select 'SegmentAdded', jsonb_build_object('segment', id) from made""";

    /** Nobody is to be told of two invented years. */
    static final String CONSUMERS_BEGIN_AFTERWARDS = """
            update event_consumer set last_id = 0,
                from_tx = (pg_current_xact_id()::text::bigint + 1)::text::xid8,
                to_tx = (pg_current_xact_id()::text::bigint + 1)::text::xid8""";

    private DataSql() {}
}
