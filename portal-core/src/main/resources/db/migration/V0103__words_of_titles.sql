-- Every word that stands in a title, so that a word which hardly anybody uses can be taken for a slip of one that many use. Two
-- words one slip apart (a letter missing, added, changed, or two swapped) share a spelling with at most one letter left out.
create function without_a_letter(word text) returns text[] immutable strict parallel safe language sql as
    $$ select array_agg(left(word, at - 1) || substr(word, at + 1)) || word from generate_series(1, char_length(word)) at $$;

create table title_word (
    word     text    not null,
    ideas    integer not null default 1,
    spelled  text[]  not null generated always as (without_a_letter(word)) stored,
    constraint title_word_pk primary key (word)
) with (fillfactor = 80);
comment on column title_word.ideas is 'about how many titles have it, counted up to a hundred: common enough';
create index title_word_spelled on title_word using gin (spelled);

-- By trigger, because words are also written in bulk. Common words are left alone, so that nobody waits for them; words that no
-- title has any more do no harm and stay.
create function keep_title_words() returns trigger language plpgsql as $$
begin
    insert into title_word (word, ideas)
    select lexeme, least(100, count(*)) from written, unnest(written.words)
    where 'A' = any (weights) and char_length(lexeme) between 4 and 40
        and not exists (select 1 from title_word common where common.word = lexeme and common.ideas >= 100)
    group by lexeme order by lexeme
    on conflict (word) do update set ideas = least(100, title_word.ideas + excluded.ideas);
    return null;
end $$;
create trigger idea_words_added after insert on idea_words
    referencing new table as written for each statement execute function keep_title_words();
create trigger idea_words_changed after update on idea_words
    referencing new table as written for each statement execute function keep_title_words();

insert into title_word (word, ideas)
select lexeme, least(100, count(*)) from idea_words, unnest(words)
where 'A' = any (weights) and char_length(lexeme) between 4 and 40 group by lexeme;

-- Titles that share most of their letters. A function, because only so can it have a threshold of its own; and the extension
-- must have been used in this session, or only a superuser may set it.
select show_limit();
create function titled_like(typed text, most integer) returns setof bigint stable language sql
    set pg_trgm.similarity_threshold = 0.5 as
    $$ select idea_id from idea_words where title % lower(typed) order by similarity(title, lower(typed)) desc limit most $$;
