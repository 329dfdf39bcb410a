-- What customers do every day is no business of the audit; all else is, kinds that come later too. A few of many events, so they have
-- an index of their own.
create function event_is_audited(kind text) returns boolean immutable strict parallel safe language sql as
    $$ select kind <> all (array['VoteCast', 'VoteWithdrawn', 'VoteExplained', 'VoteConfirmed', 'VoteWentStale', 'IdeaProposed',
        'IdeaFollowed', 'IdeaUnfollowed', 'IdeaWithdrawn', 'CommentWritten', 'CommentEdited', 'CommentWithdrawn', 'ReactionGiven',
        'ReactionWithdrawn', 'ReportMade', 'ProfileChanged', 'ChannelChosen', 'PersonJoined', 'PersonLinked', 'IdentityLinked',
        'IdentityUnlinked', 'PictureTaken']) $$;
create index event_audited on event (id) where event_is_audited(kind);
