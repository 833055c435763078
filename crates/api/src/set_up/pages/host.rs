//! The form of the host name that an institution has to itself.

use actix_web::web::{Data, Path};
use askama::Template;
use cimaise_core::{HostName, InstitutionId, Staff};
use cimaise_store::Db;
use cimaise_web::{App, Layout, Problem, SignedIn};
use cimaise_words::Voice;

use super::super::Typed;
use super::super::host::{HOST, choose_host, owned};
use super::form::{self, Filled, Posted, Refused};
use crate::answers::Answer;
use crate::frame::{Tab, frame};

#[derive(Template)]
#[template(path = "set-up/host.html")]
struct HostPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    /// Whose.
    house: String,
    action: String,
    /// The host of the house, to which the name is pointed.
    main: String,
    /// Where its pages are now, absolute.
    pages: String,
    most: usize,
}

/// `GET /desk/institutions/{institution}/host`
pub(crate) async fn edit_host(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
) -> Answer {
    form::show(&app, page(&app, staff, *id)).await
}

/// `POST /desk/institutions/{institution}/host`
pub(crate) async fn save_host(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    let saved = choose_host(&app, staff.clone(), *id, typed.one(HOST)).await;
    form::saved_or_again(&app, saved, ("host-saved", typed), page(&app, staff, *id)).await
}

fn page(
    app: &Data<App>,
    staff: Staff,
    id: InstitutionId,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<HostPage, Problem> + Send + 'static {
    let edge = app.edge.clone();
    move |db, again| {
        let t = Voice::new(staff.person.language);
        let institution = owned(db, &staff, id)?;
        let mut standing = Typed::default();
        standing.put(HOST, institution.host.as_ref().map_or("", HostName::as_str));
        Ok(HostPage {
            layout: frame(db, &staff, &t.say("host-title").to_string(), Tab::Calls)?,
            t,
            form: Filled::new(&institution, standing, again, t),
            action: format!("/desk/institutions/{id}/host"),
            main: edge.public_url.host_str().unwrap_or_default().to_owned(),
            pages: edge.absolute_in(&institution, &format!("/{}", institution.slug)),
            house: institution.name,
            most: HostName::MAX,
        })
    }
}
