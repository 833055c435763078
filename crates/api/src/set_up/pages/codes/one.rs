//! Codes that were made together, each with how often it was used.

use actix_web::web::{Data, Path, Query};
use askama::Template;
use cimaise_core::{CodeId, CodeListId, Localized, Staff};
use cimaise_store::Db;
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use serde::Deserialize;

use super::super::super::{EditableList, editable_list, revoke_code, revoke_codes};
use crate::answers::{Answer, see_other};
use crate::frame::{Tab, frame};

/// What was just done.
#[derive(Deserialize)]
pub(crate) struct Notice {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "set-up/code-list.html")]
struct CodeListPage {
    layout: Layout,
    t: Voice,
    notice: Option<String>,
    /// Of which call.
    call: Localized,
    /// Where these codes are.
    address: String,
    /// Where all of the call are.
    back: String,
    until: Option<String>,
    codes: Vec<Entry>,
    /// Some are good for something.
    standing: bool,
}

struct Entry {
    id: CodeId,
    code: String,
    uses: String,
    /// What keeps one from sending with it, in a word.
    unfit: Option<String>,
    /// It may be revoked.
    standing: bool,
}

/// `GET /desk/code-lists/{list}`
pub(crate) async fn show_codes(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CodeListId>,
    notice: Query<Notice>,
) -> Answer {
    let (id, done, now) = (id.into_inner(), notice.into_inner().done, app.now());
    let page = app.store.read(move |db| load(db, &staff, id, done.as_deref(), now)).await?;
    private_page(&page)
}

/// `POST /desk/code-lists/{list}/revocation`
pub(crate) async fn revoke_codes_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CodeListId>,
) -> Answer {
    let revoked = revoke_codes(&app, staff, *id).await?;
    Ok(see_other(format!("{}?done=revoked", address(revoked.list.id))))
}

/// `POST /desk/code-lists/{list}/codes/{code}/revocation`
pub(crate) async fn revoke_code_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    which: Path<(CodeListId, CodeId)>,
) -> Answer {
    let revoked = revoke_code(&app, staff, which.into_inner()).await?;
    Ok(see_other(format!("{}?done=revoked", address(revoked.list.id))))
}

/// Where the codes of a list are.
pub(super) fn address(id: CodeListId) -> String {
    format!("/desk/code-lists/{id}")
}

/// What a list is called: its note, or what it is.
pub(super) fn title(t: Voice, of: &EditableList) -> String {
    if of.list.note.is_empty() { t.say("codes-title").to_string() } else { of.list.note.clone() }
}

fn load(
    db: &mut Db,
    staff: &Staff,
    id: CodeListId,
    done: Option<&str>,
    now: Timestamp,
) -> Result<CodeListPage, Problem> {
    let t = Voice::new(staff.person.language);
    let of = editable_list(db, staff, id)?;
    let zone = time_zone(&of.institution.time_zone);
    let most = of.list.uses_max.map_or_else(|| "any".to_owned(), |most| most.to_string());
    let entry = |one: &cimaise_core::ListedCode| Entry {
        id: one.id,
        code: one.code.to_string(),
        uses: t.say("codes-uses").with("uses", one.uses).with("most", most.as_str()).to_string(),
        unfit: one
            .unfit(&of.list, now)
            .map(|why| t.say("codes-state").with("why", why.code()).to_string()),
        standing: one.revoked_at.is_none(),
    };
    let notice = match done {
        Some("made") => Some("codes-done-made"),
        Some("revoked") => Some("codes-done-revoked"),
        _ => None,
    };
    let codes: Vec<_> = of.codes.iter().map(entry).collect();
    Ok(CodeListPage {
        layout: frame(db, staff, &title(t, &of), Tab::Calls)?,
        t,
        notice: notice.map(|key| t.say(key).with("count", codes.len()).to_string()),
        call: of.call.title,
        address: address(id),
        back: format!("/desk/calls/{}/codes", of.call.id),
        until: of.list.expires_at.map(|at| t.date_time(at, &zone).to_string()),
        standing: codes.iter().any(|one| one.standing),
        codes,
    })
}
