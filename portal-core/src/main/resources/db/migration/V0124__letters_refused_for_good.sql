alter table mail add column refusals integer not null default 0;
comment on column mail.refusals is 'how often a mail server said no for good; after some, the letter is given up';

-- What nobody needs any more has no fault beside it, so that what was given up for its fault can be told apart.
update mail set last_error = null where given_up_at is not null and sent_at is null;
create index mail_given_up on mail (id) where given_up_at is not null and sent_at is null and last_error is not null;
