//! Codes of invitations as a table for spreadsheets.

use actix_web::HttpResponse;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, ContentDisposition, DispositionParam, DispositionType,
};
use actix_web::web::{Data, Path};
use cimaise_core::{CodeList, CodeListId, ListedCode};
use cimaise_store::{Db, StoreError, calls, institutions, invitation_codes};
use cimaise_web::{App, CachePolicy, Problem, SignedIn, code_address};

use crate::journal::push_row;

/// The columns: they keep their names and their order; new ones come last.
const COLUMNS: [&str; 7] = ["code", "link", "note", "uses", "uses_max", "expires_at", "revoked_at"];

/// `GET /desk/code-lists/{list}/codes.csv`: all codes of a list, for who may set its call up.
pub async fn export(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CodeListId>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let read = app.store.read(move |db: &mut Db| {
        let list = invitation_codes::by_id(db, id)?;
        if !staff.may_set_up(list.institution, list.call) {
            return Err(StoreError::NotFound);
        }
        let around = (institutions::by_id(db, list.institution)?, calls::by_id(db, list.call)?);
        Ok((around, invitation_codes::codes(db, id)?, list))
    });
    let ((institution, call), codes, list) = read.await?;
    let mut table = String::new();
    push_row(&mut table, COLUMNS);
    for one in &codes {
        let link = code_address(&app.edge, &institution, &call, &one.code);
        push_row(&mut table, cells(&list, one, link).iter().map(String::as_str));
    }
    let name = format!("codes-{}-{}.csv", institution.slug, call.slug);
    Ok(HttpResponse::Ok()
        // RFC 4180, section 3.
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8; header=present"))
        .insert_header((CACHE_CONTROL, CachePolicy::Private.header()))
        .insert_header(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::Filename(name)],
        })
        .body(table))
}

fn cells(list: &CodeList, one: &ListedCode, link: String) -> [String; 7] {
    let shown = |value: Option<String>| value.unwrap_or_default();
    [
        one.code.to_string(),
        link,
        list.note.clone(),
        one.uses.to_string(),
        shown(list.uses_max.map(|most| most.to_string())),
        shown(list.expires_at.map(|at| at.to_string())),
        shown(one.revoked_at.map(|at| at.to_string())),
    ]
}
