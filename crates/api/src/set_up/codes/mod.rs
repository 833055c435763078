//! Codes with which one sends to a call that is by invitation.

mod acts;
mod words;

pub(crate) use acts::{
    EditableList, editable_list, lists_of, make_codes, revoke_code, revoke_codes,
};
