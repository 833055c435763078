//! The forms of the desk.

use actix_web::web::{Data, Form, Path};
use cimaise_core::{CallId, ContributionId};
use cimaise_web::{App, Problem, SignedIn};
use serde::Deserialize;

use super::{Arranging, arrange, pause, resume};
use crate::answers::{Answer, see_other, with_query};

/// What the form says: the button by which it was sent, and the date beside it.
#[derive(Deserialize)]
pub(crate) struct ArrangeForm {
    /// `first`, `up`, `down`, `last`, `now`, `date` or `no-date`.
    #[serde(default)]
    act: String,
    #[serde(default)]
    hang_at: String,
    /// The page of the list on which it stands begins after this one.
    after: Option<String>,
}

impl ArrangeForm {
    fn read(&self) -> Result<Arranging, Problem> {
        match self.act.as_str() {
            "now" => Ok(Arranging::Now),
            "no-date" => Ok(Arranging::Date(String::new())),
            "date" if self.hang_at.trim().is_empty() => {
                Err(Problem::invalid().field("hang_at", "missing"))
            }
            "date" => Ok(Arranging::Date(self.hang_at.clone())),
            other => {
                let how = other.parse().map(Arranging::Move);
                how.map_err(|_| Problem::invalid().field("act", "unreadable"))
            }
        }
    }
}

/// `POST /desk/hangings/{contribution}`
pub(crate) async fn arrange_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ContributionId>,
    form: Form<ArrangeForm>,
) -> Answer {
    let (id, what) = (id.into_inner(), form.read()?);
    let call = arrange(&app, staff, id, what).await?;
    let pairs = [
        ("call", Some(call.to_string())),
        ("after", form.after.clone()),
        ("done", Some(form.act.clone())),
        ("on", Some(id.to_string())),
    ];
    Ok(see_other(format!("{}#hanging-{id}", with_query("/desk/hangings", &pairs))))
}

/// `POST /desk/calls/{call}/hanging/pause`
pub(crate) async fn pause_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
) -> Answer {
    pause(&app, staff, *id).await?;
    Ok(see_other(format!("/desk/hangings?call={id}&done=pause")))
}

/// `POST /desk/calls/{call}/hanging/resume`
pub(crate) async fn resume_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
) -> Answer {
    resume(&app, staff, *id).await?;
    Ok(see_other(format!("/desk/hangings?call={id}&done=resume")))
}
