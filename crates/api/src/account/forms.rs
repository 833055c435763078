//! The forms of one's own account.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use cimaise_core::SessionId;
use cimaise_web::{App, InPerson, OwnAccount, Problem, SessionToken};
use secrecy::SecretString;
use serde::Deserialize;

use super::page::again;
use super::{change, change_password, end, end_others};
use crate::answers::{Answer, see_other};

/// What colleagues call somebody, and the language of their desk.
#[derive(Deserialize)]
pub(crate) struct WordsForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    language: String,
}

/// A new password.
#[derive(Deserialize)]
pub(crate) struct PasswordForm {
    #[serde(default)]
    current: SecretString,
    #[serde(default)]
    new: SecretString,
}

/// `POST /desk/account`
pub(crate) async fn change_by_form(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    form: Form<WordsForm>,
) -> Answer {
    let WordsForm { name, language } = form.into_inner();
    let changed = change(&app, me.staff.clone(), &name, &language).await;
    done_or_again(&app, me, changed, "saved", Some((name, language))).await
}

/// `POST /desk/account/password`
pub(crate) async fn change_password_by_form(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    form: Form<PasswordForm>,
) -> Answer {
    let PasswordForm { current, new } = form.into_inner();
    let asking = InPerson { staff: me.staff.clone(), session: me.session };
    let changed = change_password(&app, asking, current, new).await;
    done_or_again(&app, me, changed, "password", None).await
}

/// `POST /desk/account/sessions/{session}/end`: who ends the one by which they are here signs out.
pub(crate) async fn end_by_form(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    id: Path<SessionId>,
) -> Answer {
    let own = me.session.id;
    end(&app, me.staff, *id).await?;
    if *id != own {
        return Ok(see_other("/desk/account?done=ended"));
    }
    let mut answer = see_other("/sign-in");
    answer.add_cookie(&SessionToken::farewell(&app.edge)).map_err(Problem::unexpected)?;
    Ok(answer)
}

/// `POST /desk/account/sessions/end`
pub(crate) async fn end_others_by_form(app: Data<App>, OwnAccount(me): OwnAccount) -> Answer {
    end_others(&app, me).await?;
    Ok(see_other("/desk/account?done=ended"))
}

/// The page with what was done; with what must be seen again, and what was typed but for passwords.
async fn done_or_again(
    app: &App,
    me: InPerson,
    outcome: Result<(), Problem>,
    done: &str,
    typed: Option<(String, String)>,
) -> Result<HttpResponse, Problem> {
    match outcome {
        Ok(()) => Ok(see_other(format!("/desk/account?done={done}"))),
        Err(problem) if problem.has_fields() => again(app, me, problem, typed).await,
        Err(problem) => Err(problem),
    }
}
