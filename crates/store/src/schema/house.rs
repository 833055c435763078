//! Institutions, the people who work in them, what they set up and what each of them wishes.

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
        second_factor -> Bool,
        fonts -> Text,
        logo -> Nullable<Text>,
        pages -> Text,
        host -> Nullable<Text>,
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
        browser -> Text,
        seen_at -> Nullable<Instant>,
        waits -> Bool,
        confirmed_at -> Nullable<Instant>,
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
        hanging -> Text,
        hung_a_day -> Integer,
        hang_from -> Integer,
        hang_to -> Integer,
        paused_at -> Nullable<Instant>,
        hung_until_at -> Instant,
        on_report -> Text,
        telling -> Text,
        announced_at -> Nullable<Instant>,
        cover -> Nullable<Text>,
        film -> Nullable<Text>,
        megabytes_max -> Nullable<Integer>,
        per_person -> Nullable<Integer>,
        age_from -> Nullable<Integer>,
        younger -> Text,
        by_invitation -> Bool,
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
        theme_id -> Nullable<Id>,
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
        cover -> Nullable<Text>,
        film -> Nullable<Text>,
        hub_version -> BigInt,
        signed -> BigInt,
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
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Bool, Integer, Nullable, Text};

    asked_consents (call_id, code) {
        call_id -> Id,
        code -> Text,
        required -> Bool,
        position -> Integer,
        retired_at -> Nullable<Instant>,
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
        offered -> Bool,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Integer, Nullable};

    retentions (call_id) {
        call_id -> Id,
        files_days -> Nullable<Integer>,
        contacts_days -> Nullable<Integer>,
        words_days -> Nullable<Integer>,
        chosen_at -> Instant,
        words_until_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Id;
    use diesel::sql_types::Text;

    watched_words (institution_id) {
        institution_id -> Id,
        words -> Text,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Bool, Integer, Nullable, Text};

    digest_wishes (person_id, institution_id) {
        person_id -> Id,
        institution_id -> Id,
        rhythm -> Text,
        hour -> Integer,
        quiet_from -> Integer,
        quiet_to -> Integer,
        told_at -> Instant,
        next_at -> Nullable<Instant>,
        links -> Bool,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::Nullable;

    decision_links (id) {
        id -> Id,
        digest_id -> Id,
        person_id -> Id,
        contribution_id -> Id,
        expires_at -> Instant,
        used_at -> Nullable<Instant>,
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
    use diesel::sql_types::{Nullable, Text};

    invitations (id) {
        id -> Id,
        institution_id -> Id,
        email -> Text,
        role -> Text,
        places -> Text,
        language -> Text,
        invited_by -> Id,
        letter_id -> Id,
        created_at -> Instant,
        expires_at -> Instant,
        sent_at -> Nullable<Instant>,
        failed_at -> Nullable<Instant>,
        failure -> Nullable<Text>,
        ended_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Binary, Nullable, Text};

    api_tokens (id) {
        id -> Id,
        person_id -> Id,
        institution_id -> Nullable<Id>,
        name -> Text,
        scopes -> Text,
        digest -> Binary,
        created_at -> Instant,
        expires_at -> Instant,
        used_at -> Nullable<Instant>,
        revoked_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};

    api_token_bars (token_id, institution_id) {
        token_id -> Id,
        institution_id -> Id,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Nullable};

    second_factors (person_id) {
        person_id -> Id,
        secret_id -> Id,
        step -> BigInt,
        created_at -> Instant,
        confirmed_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Id;
    use diesel::sql_types::Binary;

    recovery_codes (person_id, digest) {
        person_id -> Id,
        digest -> Binary,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Nullable, Text};

    passkeys (id) {
        id -> Id,
        person_id -> Id,
        credential -> Binary,
        public_key -> Binary,
        sign_count -> BigInt,
        may_be_copied -> Bool,
        name -> Text,
        created_at -> Instant,
        used_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Id;

    passkey_sessions (session_id) {
        session_id -> Id,
        passkey_id -> Id,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Bool, Nullable, Text};

    identities (id) {
        id -> Id,
        person_id -> Id,
        issuer -> Text,
        subject -> Text,
        second_factor -> Bool,
        created_at -> Instant,
        used_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::Id;
    use diesel::sql_types::Bool;

    identity_sessions (session_id) {
        session_id -> Id,
        identity_id -> Id,
        second_factor -> Bool,
    }
}

diesel::table! {
    use crate::sql_types::Instant;
    use diesel::sql_types::Binary;

    spent_challenges (digest) {
        digest -> Binary,
        expires_at -> Instant,
    }
}
