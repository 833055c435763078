//! Contributions, and what becomes of them.

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
        age -> Nullable<Text>,
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
    use crate::sql_types::Id;
    use diesel::sql_types::{BigInt, Text};

    searchable (number) {
        number -> BigInt,
        publication_id -> Id,
        words -> Text,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Nullable};

    hangings (decision_id) {
        decision_id -> Id,
        contribution_id -> Id,
        call_id -> Id,
        place -> BigInt,
        hang_at -> Nullable<Instant>,
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
    use diesel::sql_types::Text;

    lapses (contribution_id, what) {
        contribution_id -> Id,
        what -> Text,
        lapsed_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};

    erasures (contribution_id) {
        contribution_id -> Id,
        erased_at -> Instant,
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

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::Text;

    hidden_publications (id) {
        id -> Id,
        contribution_id -> Id,
        theme_id -> Id,
        slug -> Text,
        published_at -> Instant,
        hidden_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Binary, Bool, Nullable, Text};

    notices (id) {
        id -> Id,
        institution_id -> Id,
        call_id -> Id,
        contribution_id -> Id,
        publication_id -> Id,
        address -> Text,
        kind -> Text,
        words -> Text,
        name -> Text,
        email -> Nullable<Text>,
        language -> Text,
        sender -> Binary,
        made_at -> Instant,
        outcome -> Nullable<Text>,
        answer -> Text,
        answer_id -> Nullable<Id>,
        answered_by -> Nullable<Id>,
        answered_at -> Nullable<Instant>,
        settles_at -> Nullable<Instant>,
        was_hidden -> Bool,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Binary, Nullable, Text};

    pauses (id) {
        id -> Id,
        institution_id -> Id,
        role -> Text,
        digest -> Nullable<Binary>,
        sender -> Nullable<Binary>,
        contribution_id -> Id,
        notice_id -> Nullable<Id>,
        reason -> Text,
        made_by -> Id,
        made_at -> Instant,
        until_at -> Instant,
        ended_by -> Nullable<Id>,
        ended_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    invited (contribution_id) {
        contribution_id -> Id,
        code_id -> Id,
    }
}
