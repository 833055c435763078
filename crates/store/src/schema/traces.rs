//! What acts leave behind: lines of the log, jobs, letters, files on their way.

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
        token_id -> Nullable<Id>,
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
        notice_id -> Nullable<Id>,
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
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Nullable, Text};

    webhooks (id) {
        id -> Id,
        institution_id -> Id,
        call_id -> Nullable<Id>,
        address -> Text,
        events -> Text,
        secret_id -> Id,
        secret_before_id -> Nullable<Id>,
        secret_before_until_at -> Nullable<Instant>,
        failing_at -> Nullable<Instant>,
        off_at -> Nullable<Instant>,
        off_why -> Nullable<Text>,
        created_at -> Instant,
        removed_at -> Nullable<Instant>,
        turn_id -> Nullable<Id>,
        turn_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Integer, Nullable, Text};

    deliveries (id) {
        id -> Id,
        webhook_id -> Id,
        event -> Text,
        contribution_id -> Nullable<Id>,
        subject_id -> Nullable<Id>,
        state -> Nullable<Text>,
        happened_at -> Instant,
        due_at -> Nullable<Instant>,
        tries -> Integer,
        tried_at -> Nullable<Instant>,
        status -> Nullable<Integer>,
        took -> Nullable<Integer>,
        answer -> Text,
        delivered_at -> Nullable<Instant>,
        ended_at -> Nullable<Instant>,
        behind_at -> Nullable<Instant>,
        failure -> Nullable<Text>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Nullable, Text};

    webhook_letters (id) {
        id -> Id,
        webhook_id -> Id,
        person_id -> Id,
        why -> Text,
        created_at -> Instant,
        sent_at -> Nullable<Instant>,
        failed_at -> Nullable<Instant>,
        failure -> Nullable<Text>,
    }
}
