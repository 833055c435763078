//! The form of the words of which an institution wants to be told.

use actix_web::web::{Data, Path};
use askama::Template;
use cimaise_core::{InstitutionId, Staff, WatchedWords};
use cimaise_store::{Db, institutions, watched_words};
use cimaise_web::{App, Layout, Problem, SignedIn};
use cimaise_words::Voice;

use super::super::changes::allowed;
use super::super::watched_words::WORDS;
use super::super::{Typed, watch_words};
use super::form::{self, Filled, Posted, Refused};
use crate::answers::Answer;
use crate::frame::{Tab, frame};

#[derive(Template)]
#[template(path = "set-up/watched-words.html")]
struct WatchedWordsPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    /// Whose.
    house: String,
    action: String,
    most: [usize; 2],
}

/// `GET /desk/institutions/{institution}/watched-words`
pub(crate) async fn edit_watched_words(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
) -> Answer {
    form::show(&app, page(staff, id.into_inner())).await
}

/// `POST /desk/institutions/{institution}/watched-words`
pub(crate) async fn save_watched_words(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    form: Posted,
) -> Answer {
    let (id, typed) = (id.into_inner(), Typed::from(form.into_inner()));
    let saved = watch_words(&app, staff.clone(), id, typed.one(WORDS)).await;
    form::saved_or_again(&app, saved, ("watched-words-saved", typed), page(staff, id)).await
}

fn page(
    staff: Staff,
    id: InstitutionId,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<WatchedWordsPage, Problem> + Send + 'static {
    move |db, again| {
        allowed(staff.may_choose_for(id))?;
        let t = Voice::new(staff.person.language);
        let institution = institutions::by_id(db, id)?;
        let list = watched_words::of_institution(db, id)?;
        let mut standing = Typed::default();
        standing.put(WORDS, list.lines().collect::<Vec<_>>().join("\n"));
        Ok(WatchedWordsPage {
            layout: frame(db, &staff, &t.say("set-up-watched-words").to_string(), Tab::Calls)?,
            t,
            form: Filled::new(&institution, standing, again, t),
            action: format!("/desk/institutions/{id}/watched-words"),
            house: institution.name,
            most: [WatchedWords::MOST, WatchedWords::LONGEST],
        })
    }
}
