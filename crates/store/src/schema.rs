//! The tables, as the migrations make them on both databases; a test compares all three.

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    institutions (id) {
        id -> Id,
        slug -> Text,
        name -> Text,
        languages -> Text,
        accent -> Text,
        time_zone -> Text,
        legal_notice -> Text,
        contact -> Text,
        created_at -> Instant,
        avif -> Bool,
        fingerprints -> BigInt,
        public_log -> Bool,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    people (id) {
        id -> Id,
        email -> Text,
        name -> Text,
        language -> Text,
        password -> Text,
        created_at -> Instant,
        picture_view -> Text,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    sessions (id) {
        id -> Id,
        person_id -> Id,
        digest -> Binary,
        created_at -> Instant,
        expires_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    calls (id) {
        id -> Id,
        institution_id -> Id,
        slug -> Text,
        title -> Text,
        summary -> Text,
        rules -> Text,
        opens_at -> Instant,
        closes_at -> Instant,
        licences -> Text,
        pictures_max -> Integer,
        archived_at -> Nullable<Instant>,
        created_at -> Instant,
        second_opinion -> Text,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    memberships (id) {
        id -> Id,
        person_id -> Id,
        institution_id -> Id,
        role -> Text,
        call_id -> Nullable<Id>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    themes (id) {
        id -> Id,
        call_id -> Id,
        slug -> Text,
        position -> Integer,
        title -> Text,
        prompt -> Text,
        hashtag -> Nullable<Text>,
        exhibition_title -> Text,
        exhibition_address -> Nullable<Text>,
        opens_at -> Instant,
        closes_at -> Instant,
        version -> BigInt,
        hung -> BigInt,
        created_at -> Instant,
        waiting -> BigInt,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    kits (id) {
        id -> Id,
        theme_id -> Id,
        title -> Text,
        credit -> Text,
        licence -> Text,
        downloads -> BigInt,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    consent_statements (id) {
        id -> Id,
        call_id -> Id,
        code -> Text,
        version -> Integer,
        text -> Text,
        required -> Bool,
        position -> Integer,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    reasons (id) {
        id -> Id,
        institution_id -> Id,
        code -> Text,
        position -> Integer,
        label -> Text,
        text -> Text,
        ground -> Text,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    contributions (id) {
        id -> Id,
        submission -> Id,
        institution_id -> Id,
        call_id -> Id,
        theme_id -> Id,
        state -> Text,
        title -> Text,
        story -> Text,
        credit -> Text,
        licence -> Text,
        language -> Text,
        email -> Nullable<Text>,
        received_at -> Instant,
        sender -> Nullable<Binary>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    pictures (id) {
        id -> Id,
        contribution_id -> Id,
        position -> Integer,
        alt -> Text,
        format -> Text,
        bytes -> BigInt,
        width -> Integer,
        height -> Integer,
        digest -> Binary,
        had_location -> Bool,
        placeholder -> Nullable<Text>,
        renditions -> Text,
        thumbhash -> Nullable<Binary>,
        recipe -> Text,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    consents (id) {
        id -> Id,
        contribution_id -> Id,
        statement_id -> Id,
        accepted_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    claims (contribution_id) {
        contribution_id -> Id,
        person_id -> Id,
        expires_at -> Instant,
        place -> Nullable<Integer>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    flags (contribution_id, flag) {
        contribution_id -> Id,
        theme_id -> Id,
        flag -> Text,
        waits -> Bool,
        raised_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    decisions (id) {
        id -> Id,
        contribution_id -> Id,
        kind -> Text,
        reason_id -> Nullable<Id>,
        words -> Text,
        private_note -> Text,
        person_id -> Nullable<Id>,
        decided_at -> Instant,
        settles_at -> Instant,
        undone_at -> Nullable<Instant>,
        undone_by -> Nullable<Id>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    publications (id) {
        id -> Id,
        contribution_id -> Id,
        theme_id -> Id,
        slug -> Text,
        published_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    withdrawals (contribution_id) {
        contribution_id -> Id,
        withdrawn_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    acts (id) {
        id -> Id,
        institution_id -> Id,
        place -> BigInt,
        digest -> Binary,
        contribution_id -> Nullable<Id>,
        call_id -> Nullable<Id>,
        person_id -> Nullable<Id>,
        act -> Text,
        detail -> Text,
        detail_digest -> Binary,
        happened_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    chains (institution_id) {
        institution_id -> Id,
        place -> BigInt,
        digest -> Binary,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    jobs (id) {
        id -> Id,
        kind -> Text,
        subject -> Id,
        run_at -> Instant,
        attempts -> Integer,
        leased_until -> Nullable<Instant>,
        last_error -> Nullable<Text>,
        failed_at -> Nullable<Instant>,
        created_at -> Instant,
        priority -> Integer,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use diesel::sql_types::Binary;

    lost_links (digest) {
        digest -> Binary,
        asked_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    letters (id) {
        id -> Id,
        institution_id -> Id,
        contribution_id -> Id,
        decision_id -> Nullable<Id>,
        kind -> Text,
        recipient -> Text,
        language -> Text,
        hold_until -> Instant,
        created_at -> Instant,
        sent_at -> Nullable<Instant>,
        cancelled_at -> Nullable<Instant>,
        failed_at -> Nullable<Instant>,
        failure -> Nullable<Text>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    uploads (id) {
        id -> Id,
        submission -> Id,
        client -> Binary,
        length -> BigInt,
        received -> BigInt,
        filename -> Text,
        metadata -> Text,
        facts -> Nullable<Text>,
        created_at -> Instant,
        expires_at -> Instant,
        finished_at -> Nullable<Instant>,
        contribution_id -> Nullable<Id>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    upload_pieces (upload_id, start) {
        upload_id -> Id,
        start -> BigInt,
        bytes -> BigInt,
        piece_id -> Id,
    }
}

diesel::table! {
    use crate::sql_types::Id;
    use diesel::sql_types::{BigInt, Binary};

    fingerprints (institution_id, number) {
        institution_id -> Id,
        number -> BigInt,
        picture_id -> Id,
        fingerprint -> Binary,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    look_alikes (id) {
        id -> Id,
        picture_id -> Id,
        other_picture_id -> Id,
        distance -> Integer,
        how -> Text,
        found_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    answers (id) {
        id -> Id,
        contribution_id -> Id,
        decision_id -> Nullable<Id>,
        message -> Text,
        answered_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Bool, Text};

    statements (decision_id) {
        decision_id -> Id,
        contribution_id -> Id,
        institution_id -> Id,
        call_id -> Id,
        kind -> Text,
        ground -> Text,
        code -> Text,
        label -> Text,
        text -> Text,
        words -> Text,
        automated -> Bool,
        language -> Text,
        content_at -> Instant,
        made_at -> Instant,
        settles_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Integer, Nullable, Text};

    digest_wishes (person_id, institution_id) {
        person_id -> Id,
        institution_id -> Id,
        rhythm -> Text,
        hour -> Integer,
        quiet_from -> Integer,
        quiet_to -> Integer,
        told_at -> Instant,
        next_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::Text;

    saved_views (id) {
        id -> Id,
        person_id -> Id,
        name -> Text,
        part -> Text,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::Id;

    muted_calls (person_id, call_id) {
        person_id -> Id,
        call_id -> Id,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Nullable, Text};

    digests (id) {
        id -> Id,
        person_id -> Id,
        institution_id -> Id,
        since_at -> Instant,
        until_at -> Instant,
        created_at -> Instant,
        sent_at -> Nullable<Instant>,
        cancelled_at -> Nullable<Instant>,
        failed_at -> Nullable<Instant>,
        failure -> Nullable<Text>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::Text;

    appeals (id) {
        id -> Id,
        contribution_id -> Id,
        decision_id -> Id,
        words -> Text,
        made_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Bool, Nullable, Text};

    opinions (contribution_id, person_id) {
        contribution_id -> Id,
        person_id -> Id,
        kind -> Text,
        reason_id -> Nullable<Id>,
        words -> Text,
        private_note -> Text,
        counts -> Bool,
        said_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    notes (id) {
        id -> Id,
        contribution_id -> Id,
        person_id -> Id,
        passed_to -> Nullable<Id>,
        note -> Text,
        written_at -> Instant,
    }
}

diesel::joinable!(notes -> contributions (contribution_id));
diesel::joinable!(statements -> decisions (decision_id));
diesel::joinable!(digest_wishes -> people (person_id));
diesel::joinable!(muted_calls -> calls (call_id));
diesel::joinable!(digests -> people (person_id));
diesel::joinable!(appeals -> contributions (contribution_id));
diesel::joinable!(appeals -> decisions (decision_id));
diesel::joinable!(opinions -> contributions (contribution_id));
diesel::joinable!(opinions -> people (person_id));
diesel::joinable!(opinions -> reasons (reason_id));
diesel::joinable!(answers -> contributions (contribution_id));
diesel::joinable!(answers -> decisions (decision_id));
diesel::joinable!(sessions -> people (person_id));
diesel::joinable!(calls -> institutions (institution_id));
diesel::joinable!(memberships -> people (person_id));
diesel::joinable!(memberships -> institutions (institution_id));
diesel::joinable!(memberships -> calls (call_id));
diesel::joinable!(themes -> calls (call_id));
diesel::joinable!(kits -> themes (theme_id));
diesel::joinable!(consent_statements -> calls (call_id));
diesel::joinable!(reasons -> institutions (institution_id));
diesel::joinable!(contributions -> institutions (institution_id));
diesel::joinable!(contributions -> calls (call_id));
diesel::joinable!(contributions -> themes (theme_id));
diesel::joinable!(pictures -> contributions (contribution_id));
diesel::joinable!(consents -> contributions (contribution_id));
diesel::joinable!(consents -> consent_statements (statement_id));
diesel::joinable!(claims -> contributions (contribution_id));
diesel::joinable!(claims -> people (person_id));
diesel::joinable!(flags -> contributions (contribution_id));
diesel::joinable!(flags -> themes (theme_id));
diesel::joinable!(decisions -> contributions (contribution_id));
diesel::joinable!(decisions -> reasons (reason_id));
diesel::joinable!(publications -> contributions (contribution_id));
diesel::joinable!(publications -> themes (theme_id));
diesel::joinable!(withdrawals -> contributions (contribution_id));
diesel::joinable!(acts -> institutions (institution_id));
diesel::joinable!(acts -> contributions (contribution_id));
diesel::joinable!(acts -> calls (call_id));
diesel::joinable!(acts -> people (person_id));
diesel::joinable!(letters -> institutions (institution_id));
diesel::joinable!(letters -> contributions (contribution_id));
diesel::joinable!(letters -> decisions (decision_id));
diesel::joinable!(uploads -> contributions (contribution_id));
diesel::joinable!(upload_pieces -> uploads (upload_id));
diesel::joinable!(fingerprints -> institutions (institution_id));
diesel::joinable!(fingerprints -> pictures (picture_id));
diesel::joinable!(look_alikes -> pictures (picture_id));

diesel::allow_tables_to_appear_in_same_query!(
    institutions,
    people,
    sessions,
    calls,
    memberships,
    themes,
    kits,
    consent_statements,
    reasons,
    contributions,
    pictures,
    consents,
    claims,
    flags,
    answers,
    notes,
    opinions,
    appeals,
    digest_wishes,
    statements,
    muted_calls,
    digests,
    decisions,
    publications,
    withdrawals,
    acts,
    chains,
    jobs,
    letters,
    lost_links,
    uploads,
    upload_pieces,
    fingerprints,
    look_alikes,
);
