//! The forms of one's own passkeys. The one that adds one is its page's script.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use cimaise_core::PasskeyId;
use cimaise_web::{App, InPerson, OwnAccount, Problem};
use secrecy::SecretString;
use serde::Deserialize;

use super::page::{PATH, Typed, again};
use super::{remove, rename};
use crate::answers::{Answer, see_other};

/// Another name.
#[derive(Deserialize)]
pub(crate) struct NameForm {
    #[serde(default)]
    name: String,
}

/// One's password.
#[derive(Deserialize)]
pub(crate) struct RemovalForm {
    #[serde(default)]
    current: SecretString,
}

/// `POST /desk/account/passkeys/{passkey}/name`
pub(crate) async fn rename_by_form(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    id: Path<PasskeyId>,
    form: Form<NameForm>,
) -> Answer {
    let name = form.into_inner().name;
    let renamed = rename(&app, me.staff.clone(), *id, &name).await;
    done_or_again(&app, me, renamed, "renamed", Typed { of: *id, name: Some(name) }).await
}

/// `POST /desk/account/passkeys/{passkey}/removal`
pub(crate) async fn remove_by_form(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    id: Path<PasskeyId>,
    form: Form<RemovalForm>,
) -> Answer {
    let asking = InPerson { staff: me.staff.clone(), session: me.session };
    let removed = remove(&app, asking, *id, form.into_inner().current).await;
    done_or_again(&app, me, removed, "removed", Typed { of: *id, name: None }).await
}

async fn done_or_again(
    app: &App,
    me: InPerson,
    outcome: Result<(), Problem>,
    done: &str,
    typed: Typed,
) -> Result<HttpResponse, Problem> {
    match outcome {
        Ok(()) => Ok(see_other(format!("{PATH}?done={done}"))),
        Err(problem) if problem.has_fields() => again(app, me, problem, typed).await,
        Err(problem) => Err(problem),
    }
}
