//! The form of the desk.

use std::collections::BTreeSet;

use actix_web::web::{Data, Form};
use cimaise_core::{CallId, InstitutionId};
use cimaise_web::{App, Problem, SignedIn};

use super::{Wished, choose, deciding_in, read};
use crate::answers::{Answer, see_other};

/// `POST /desk/mails/wishes`: the calls that are ticked are heard of, the others are not.
pub(crate) async fn choose_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    form: Form<Vec<(String, String)>>,
) -> Answer {
    let typed = form.into_inner();
    let all = |name: &'static str| {
        let named = typed.iter().filter(move |(field, _)| field == name);
        named.map(|(_, value)| value.as_str())
    };
    let one = |name| all(name).next().unwrap_or_default();
    let number = |name| one(name).parse().ok();
    let institution: InstitutionId =
        one("institution").parse().map_err(|_| Problem::not_found())?;
    let hours = [number("hour"), number("quiet_from"), number("quiet_to")];
    let wishes = read(one("rhythm"), hours, all("links").next().is_some())?;
    let heard: BTreeSet<CallId> = all("call").filter_map(|id| id.parse().ok()).collect();
    let asking = staff.clone();
    let deciding = app.store.read(move |db| deciding_in(db, &asking, institution));
    let muted = deciding.await.map_err(Problem::from)?.difference(&heard).copied().collect();
    choose(&app, staff, Wished { institution, wishes, muted }).await?;
    Ok(see_other("/desk/mails?saved"))
}
