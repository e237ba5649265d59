-- Texts that are not kept any longer, and people who asked to be forgotten.

alter table article add column text_hash char(64);        -- SHA-256 of the text, once it was dropped
alter table article add column text_dropped_on date;      -- null as long as the text is kept
create index article_text_dropped on article (text_dropped_on, id);

-- What the workbook shows around a statement whose article has no text any more.
create table statement_proof (
    statement_id bigint primary key references statement on delete cascade,
    surroundings varchar(1000000) not null
);

-- That somebody was forgotten; the name itself is nowhere.
create table forgetting (
    id bigint primary key,
    done_at timestamp(3) with time zone not null,
    command varchar(200) not null,
    statements integer not null,
    texts integer not null                    -- articles whose text was dropped for it
);
create table forgotten_name (
    name_hash char(64) primary key,           -- SHA-256 of the name without case, accents and punctuation
    words integer not null,                   -- how many words that name has
    forgetting_id bigint not null references forgetting
);
-- An erased statement keeps its number and nothing else.
alter table statement add column forgetting_id bigint references forgetting;
