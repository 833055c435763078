//! The pages on which a community manager sets calls up alone.

mod announcement;
mod archive;
mod call;
mod codes;
mod consents;
mod copy;
mod film;
mod form;
mod host;
mod institution;
mod legal_pages;
mod list;
mod ornament;
mod public_log;
mod reasons;
mod renditions;
mod retention;
mod selections;
mod theme;
mod watched_words;
mod words;

pub(crate) use announcement::{announce, take_announcement_back};
pub(crate) use archive::{bring_back, put_away};
pub(crate) use call::{edit_call, new_call, open_call, save_call};
pub(crate) use codes::{
    list_codes, make_codes_by_form, print_codes, revoke_code_by_form, revoke_codes_by_form,
    show_codes,
};
pub(crate) use consents::{
    add_consent_by_form, edit_consent, list_consents, new_consent, offer_consent, place_consent,
    retire_consent, save_consent,
};
pub(crate) use copy::{copy_by_form, new_copy};
pub(crate) use film::{edit_film, remove_film, save_film};
pub(crate) use host::{edit_host, save_host};
pub(crate) use institution::{edit_institution, preview_institution, save_institution_by_form};
pub(crate) use legal_pages::{
    begin_page_by_form, edit_page, hide_page_by_form, list_pages, look_at_new_page, look_at_page,
    move_page_by_form, new_page, remove_page_by_form, save_page_by_form, show_page_by_form,
};
pub(crate) use list::list;
pub(crate) use ornament::{edit_ornament, remove_ornament, save_ornament};
pub(crate) use public_log::choose_public_log_by_form;
pub(crate) use reasons::{
    add_reason_by_form, edit_reason, list_reasons, new_reason, offer_reason_by_form, place_reason,
    preview_new_reason, preview_reason, retire_reason, save_reason,
};
pub(crate) use renditions::choose_renditions;
pub(crate) use retention::{edit_retention, save_retention};
pub(crate) use selections::{
    announce_selection_by_form, begin_selection_by_form, edit_selection, list_selections,
    move_pick_by_form, new_selection, pick_by_form, pick_from_wall, pick_from_wall_by_form,
    pick_here_by_form, remove_selection_by_form, save_selection_by_form,
    take_selection_back_by_form, unpick_by_form,
};
pub(crate) use theme::{add_theme, edit_theme, new_theme, save_theme};
pub(crate) use watched_words::{edit_watched_words, save_watched_words};
pub(crate) use words::{look_at_call, look_at_new_call, look_at_new_theme, look_at_theme};
