//! The forms of the desk.

use actix_web::web::{Data, Form, Path};
use cimaise_core::{ContributionId, NoticeId, PauseId};
use cimaise_web::{App, SignedIn};
use serde::Deserialize;

use super::{Asked, Whom, begin, end};
use crate::answers::{Answer, see_other};

/// What the form holds.
#[derive(Deserialize)]
pub(crate) struct PauseForm {
    #[serde(default)]
    reason: String,
    #[serde(default)]
    until: String,
}

impl From<PauseForm> for Asked {
    fn from(form: PauseForm) -> Self {
        Self { reason: form.reason, until: form.until }
    }
}

/// `POST /desk/contributions/{contribution}/pause`
pub(crate) async fn begin_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ContributionId>,
    form: Form<PauseForm>,
) -> Answer {
    let pause = begin(&app, staff, Whom::Sender(*id), form.into_inner().into()).await?;
    Ok(see_other(format!("/desk/pauses?institution={}&done=1", pause.institution)))
}

/// `POST /desk/notices/{notice}/pause`
pub(crate) async fn begin_of_notice_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<NoticeId>,
    form: Form<PauseForm>,
) -> Answer {
    let pause = begin(&app, staff, Whom::Notifier(*id), form.into_inner().into()).await?;
    Ok(see_other(format!("/desk/pauses?institution={}&done=1", pause.institution)))
}

/// `POST /desk/pauses/{pause}/end`
pub(crate) async fn end_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<PauseId>,
) -> Answer {
    end(&app, staff, *id).await?;
    Ok(see_other("/desk/pauses"))
}
