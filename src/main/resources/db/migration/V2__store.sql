-- What the job keeps. All offsets are half-open, 0-based, in UTF-16 code units of article_text.text.
-- Texts may be as long as an article may be; the import refuses longer ones, so no row is ever too long.
-- Numbers (id) are given by the program in a fixed order and never reused: a sequence would jump after a crash.
-- Partial dates keep their precision: YYYY, YYYY-MM or YYYY-MM-DD as text, which sorts as dates do.

-- One run of the job: the nightly one of a date, or a further one by hand.
create table run (
    id bigint primary key,
    business_date date not null,
    ordinal integer not null,                 -- 1 for the first run of that date
    state varchar(16) not null,               -- running, completed, failed, stopped
    started_at timestamp(3) with time zone not null,
    finished_at timestamp(3) with time zone,
    inputs varchar(1000000) not null,           -- the files and folders read, one a line
    articles_read integer default 0 not null, -- readable articles in the input, known ones included
    workbook varchar(1000000),
    constraint run_of_date unique (business_date, ordinal)
);

create table article (
    id bigint primary key,
    content_hash char(64) not null,           -- SHA-256 of text, title, outlet, author, date and address
    input_id varchar(1000000) not null,          -- what the article is called in its file
    origin varchar(1000000) not null,            -- the file (and line) it was first read from
    characters integer not null,              -- length of the text in UTF-16 code units
    title varchar(1000000),
    outlet varchar(1000000),
    author varchar(1000000),
    published varchar(10),                    -- partial date
    url varchar(1000000),
    language varchar(8),                      -- as the input states it
    run_id bigint not null references run,    -- the run that first read it
    extraction varchar(16) not null,          -- pending, done, failed
    constraint article_content unique (content_hash)
);
create table article_text (
    article_id bigint primary key references article on delete cascade,
    text varchar(1000000) not null
);
create index article_run on article (run_id);
create index article_extraction on article (extraction, id);

-- Whoever statements are attributed to. One row a name, whatever its spelling (see alias).
create table entity (
    id bigint primary key,
    name_key varchar(1000000) not null,          -- the name without case, accents and punctuation
    name varchar(1000000) not null,
    kind varchar(16) not null,
    constraint entity_name unique (name_key)
);

-- The spellings of a name that were met.
create table alias (
    entity_id bigint not null references entity,
    name varchar(1000000) not null,
    constraint alias_key primary key (entity_id, name)
);

create table statement (
    id bigint primary key,
    article_id bigint not null references article,
    ordinal integer not null,                 -- 1 for the first statement of the article
    content varchar(1000000) not null,        -- the parts verbatim, " … " between them
    type varchar(16) not null,                -- direct, indirect, mixed
    act varchar(16) not null,
    entity_id bigint references entity,       -- null if unattributed
    speaker varchar(1000000),                    -- as the article resolves it
    speaker_kind varchar(16) not null,
    speaker_role varchar(1000000),
    attribution_rule varchar(200) not null,
    content_rule varchar(200) not null,
    confidence double precision not null,
    said_on varchar(10),                      -- partial date
    language varchar(8) not null,
    repaired boolean not null,
    run_id bigint not null references run,    -- the run that first found it
    constraint statement_place unique (article_id, ordinal)
);
create index statement_entity on statement (entity_id);
create index statement_run on statement (run_id);

-- Where the words of a statement stand. For every row: substring of the article's text at the offsets = words.
create table statement_span (
    statement_id bigint not null references statement on delete cascade,
    kind varchar(16) not null,                -- part, cue, mention, said_on, medium, event, relay, addressee
    ordinal integer not null,                 -- 1, or counting for parts
    start_offset integer not null,
    end_offset integer not null,
    words varchar(1000000) not null,
    constraint statement_span_key primary key (statement_id, kind, ordinal)
);

-- Those who might have been the speaker but lost, best first.
create table statement_candidate (
    statement_id bigint not null references statement on delete cascade,
    ordinal integer not null,
    speaker varchar(1000000) not null,
    start_offset integer not null,
    end_offset integer not null,
    words varchar(1000000) not null,
    why varchar(1000000) not null,
    constraint statement_candidate_key primary key (statement_id, ordinal)
);

-- The same thing said, however often. Its number stays for ever; a merged claim points to the one it went into.
create table claim (
    id bigint primary key,
    anchor_id bigint not null references statement, -- the statement the claim was made for
    merged_into bigint references claim,
    speaker varchar(1000000),                 -- null as long as no statement of it names one
    occurrences integer not null,             -- statements placed in it
    days integer not null,                    -- how often a statement came from a later day than all before, plus one
    latest varchar(10),                       -- partial date: the latest among its statements
    run_id bigint not null references run     -- the run that first met it
);
create index claim_run on claim (run_id);

-- Which claim a statement belongs to, and how that is known.
create table occurrence (
    statement_id bigint primary key references statement,
    placement bigint not null,                -- 1 for the statement that was placed first of all
    claim_id bigint not null references claim,        -- the claim today, after merges
    placed_claim_id bigint not null references claim, -- the claim it was placed in
    band varchar(32) not null,                -- first, copy, near, part-of, reworded
    why varchar(1000000) not null,
    representative boolean not null,          -- whether later statements are compared with it
    constraint occurrence_placement unique (placement)
);
create index occurrence_claim on occurrence (claim_id);

-- Two claims that belong together without being the same: variants, translations, the same words by two speakers.
create table claim_link (
    statement_id bigint not null references statement, -- the statement that brought it to light
    ordinal integer not null,
    claim_id bigint not null references claim,
    other_claim_id bigint not null references claim,
    band varchar(32) not null,                -- probable, variant, translation, other-speaker, part-of
    why varchar(1000000) not null,
    differences varchar(1000000) not null,       -- kind: words / other words; one a line
    constraint claim_link_key primary key (statement_id, ordinal)
);
create index claim_link_claim on claim_link (claim_id);
create index claim_link_other on claim_link (other_claim_id);

-- What a run could not use, and what it could use only in part.
create table input_note (
    run_id bigint not null references run,
    stage varchar(16) not null,               -- import, extraction
    ordinal integer not null,
    outcome varchar(16) not null,             -- skipped: nothing was used; remark: something was left out
    origin varchar(1000000) not null,         -- the file and line
    note varchar(1000000) not null,           -- why, in plain words
    constraint input_note_key primary key (run_id, stage, ordinal)
);

-- Each statement with the words of its spans, for reading.
create view statement_detail as
select s.*,
       (select w.words from statement_span w where w.statement_id = s.id and w.kind = 'cue') as cue,
       (select w.words from statement_span w where w.statement_id = s.id and w.kind = 'mention') as mention,
       (select w.words from statement_span w where w.statement_id = s.id and w.kind = 'said_on') as said_on_evidence,
       (select w.words from statement_span w where w.statement_id = s.id and w.kind = 'medium') as medium,
       (select w.words from statement_span w where w.statement_id = s.id and w.kind = 'event') as event,
       (select w.words from statement_span w where w.statement_id = s.id and w.kind = 'relay') as relay,
       (select w.words from statement_span w where w.statement_id = s.id and w.kind = 'addressee') as addressee,
       (select min(w.start_offset) from statement_span w where w.statement_id = s.id and w.kind = 'part') as start_offset,
       (select max(w.end_offset) from statement_span w where w.statement_id = s.id and w.kind = 'part') as end_offset
from statement s;
