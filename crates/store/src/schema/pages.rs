//! What an institution shows besides its walls, and whom it lets in by a code.

diesel::table! {
    use crate::sql_types::Id;
    use diesel::sql_types::{BigInt, Text};

    signatures (theme_id, signature) {
        theme_id -> Id,
        signature -> Text,
        hung -> BigInt,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Nullable, Text};

    selections (id) {
        id -> Id,
        institution_id -> Id,
        call_id -> Nullable<Id>,
        slug -> Text,
        title -> Text,
        words -> Text,
        curator -> Nullable<Text>,
        announced_at -> Nullable<Instant>,
        version -> BigInt,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::Integer;

    selection_pieces (selection_id, contribution_id) {
        selection_id -> Id,
        contribution_id -> Id,
        position -> Integer,
        picked_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    legal_pages (id) {
        id -> Id,
        institution_id -> Id,
        slug -> Text,
        position -> Integer,
        title -> Text,
        words -> Text,
        shown_at -> Nullable<Instant>,
        changed_at -> Instant,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    code_lists (id) {
        id -> Id,
        institution_id -> Id,
        call_id -> Id,
        note -> Text,
        uses_max -> Nullable<Integer>,
        expires_at -> Nullable<Instant>,
        made_by -> Id,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{BigInt, Binary, Bool, Integer, Nullable, Text};

    invitation_codes (id) {
        id -> Id,
        list_id -> Id,
        call_id -> Id,
        code -> Text,
        uses -> Integer,
        revoked_at -> Nullable<Instant>,
    }
}
