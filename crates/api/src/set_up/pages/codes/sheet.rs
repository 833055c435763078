//! Codes to be printed and cut out: each with its address, written and as a QR code.

use actix_web::web::{Data, Path};
use askama::Template;
use cimaise_core::{CodeListId, Localized};
use cimaise_kit::{QrCode, qr_code};
use cimaise_web::{App, Layout, Problem, SignedIn, code_address, private_page};
use cimaise_words::{Voice, time_zone};

use super::super::super::{EditableList, editable_list};
use super::one::{address, title};
use crate::answers::Answer;
use crate::frame::{Tab, frame};

#[derive(Template)]
#[template(path = "set-up/code-sheet.html")]
struct SheetPage {
    layout: Layout,
    t: Voice,
    /// Whose call.
    house: String,
    call: Localized,
    /// For whom they are.
    note: String,
    back: String,
    until: Option<String>,
    slips: Vec<Slip>,
}

struct Slip {
    code: String,
    /// Without what every address begins with.
    link: String,
    qr: QrCode,
}

/// `GET /desk/code-lists/{list}/print`: those that still are good.
pub(crate) async fn print_codes(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CodeListId>,
) -> Answer {
    let (id, now) = (id.into_inner(), app.now());
    let t = Voice::new(staff.person.language);
    let read = app.store.read(move |db| -> Result<_, Problem> {
        let of = editable_list(db, &staff, id)?;
        let layout = frame(db, &staff, &title(t, &of), Tab::Calls)?;
        Ok((of, layout))
    });
    let (of, layout) = read.await?;
    let good = of.codes.iter().filter(|one| one.unfit(&of.list, now).is_none());
    let slips = good.map(|one| slip(&app, &of, one)).collect::<Result<_, _>>()?;
    let zone = time_zone(&of.institution.time_zone);
    private_page(&SheetPage {
        layout,
        t,
        back: address(id),
        until: of.list.expires_at.map(|at| t.date_time(at, &zone).to_string()),
        house: of.institution.name,
        call: of.call.title,
        note: of.list.note,
        slips,
    })
}

fn slip(app: &App, of: &EditableList, one: &cimaise_core::ListedCode) -> Result<Slip, Problem> {
    let address = code_address(&app.edge, &of.institution, &of.call, &one.code);
    let qr = qr_code(&address).map_err(Problem::unexpected)?;
    let link = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned();
    Ok(Slip { code: one.code.to_string(), link, qr })
}
