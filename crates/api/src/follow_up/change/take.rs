//! From a form to a changed contribution: new originals first, then one transaction.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_blobs::Key;
use cimaise_core::{
    AltText, Clock, ContributionId, Credit, NewPicture, PictureId, Story, Title, Words,
};
use cimaise_media::Format;
use cimaise_store::journey::{self, Change};
use cimaise_store::{StoreError, Tx};
use cimaise_web::{App, Problem};

use super::super::facts::Facts;
use super::super::told::Told;
use crate::contribute::{Bytes, Draft, Findings, Seen, problem_code, quoted};

/// A change that was not taken, with what was typed.
pub(in crate::follow_up) struct Refused {
    /// Why.
    pub problem: Problem,
    /// To be shown again.
    pub draft: Box<Draft>,
}

/// Takes a change in. 409 `not-to-be-changed` when it was decided or is being prepared, 422 with the
/// fields to be seen again.
///
/// It runs to its end even when the sender hangs up: a file that no row names would stay.
pub(in crate::follow_up) async fn take_change(
    app: &Data<App>,
    facts: &Facts,
    draft: Draft,
) -> Result<(), Refused> {
    let refused = |problem, draft| Refused { problem, draft: Box::new(draft) };
    if !facts.told.may_change() {
        return Err(refused(too_late(), draft));
    }
    let change = match check(facts, &draft, app.clock.as_ref()) {
        Ok(change) => change,
        Err(problem) => return Err(refused(problem, draft)),
    };
    let (app, id) = (app.clone(), facts.contribution.id);
    let work = actix_web::rt::spawn(async move {
        let kept = keep(&app, id, change, &draft).await;
        kept.map_err(|problem| refused(problem, draft))
    });
    let gone = |error| refused(Problem::unexpected(error), Draft::default());
    work.await.map_err(gone)?
}

fn too_late() -> Problem {
    Problem::new(StatusCode::CONFLICT, "not-to-be-changed")
}

fn check(facts: &Facts, draft: &Draft, clock: &dyn Clock) -> Result<Change, Problem> {
    let mut found = Findings(Problem::invalid());
    let title = found.text("title", Title::parse(&draft.title));
    let story = found.text("story", Story::parse(&draft.story));
    let credit = found.text("credit", Credit::parse(&draft.credit));
    let message = found.text("message", Words::parse(&draft.message));
    let places = 1..=facts.pictures.len();
    let described = places.map(|place| {
        let typed = found.text(&format!("alt-{place}"), AltText::parse(draft.alt(place)));
        // What they did not touch, somebody may have bettered in the meantime.
        typed.filter(|_| !draft.left_alt(place))
    });
    let alts = described.collect();
    let files = files(&mut found, draft, clock);
    if files.is_empty() && matches!(facts.told, Told::Unreadable { .. }) {
        found.add(format!("{}1", Draft::REPLACE), "no-picture");
    }
    if !draft.trap.is_empty() {
        found.add(Draft::TRAP, "leave-empty");
    }
    match (title, story, credit, message) {
        (Some(title), Some(story), Some(credit), Some(message)) if !found.0.has_fields() => {
            Ok(Change { title, story, credit, alts, files, faces: draft.faces, message })
        }
        _ => Err(found.0),
    }
}

/// The files that take the place of others, each described as its place is.
fn files(found: &mut Findings, draft: &Draft, clock: &dyn Clock) -> Vec<(i32, NewPicture)> {
    let mut files = Vec::new();
    for (place, upload) in &draft.replaced {
        let field = format!("{}{place}", Draft::REPLACE);
        match &upload.seen {
            Seen::Good(_, original) => {
                let (id, original) = (clock.id().into(), original.clone());
                let picture = NewPicture { id, alt: AltText::default(), original };
                files.extend(i32::try_from(*place).ok().map(|place| (place, picture)));
            }
            Seen::Unfit(unfit) => {
                found.0 = found.0.clone().field_with(field, problem_code(unfit), quoted(unfit));
            }
            Seen::Named(_) | Seen::Missing(_) | Seen::Taken => found.add(field, "unreadable"),
        }
    }
    files
}

async fn keep(app: &App, id: ContributionId, change: Change, draft: &Draft) -> Result<(), Problem> {
    let new: Vec<PictureId> = change.files.iter().map(|(_, picture)| picture.id).collect();
    if !new.is_empty() {
        // Were we killed between a file and its row, the job finds it.
        let clock = app.clock.clone();
        let expect = move |tx: &mut Tx<'_>| journey::expect_files(tx, clock.as_ref(), id);
        app.store.write::<_, StoreError, _>(expect).await?;
    }
    let written = match store_originals(app, id, &change, draft).await {
        Ok(()) => write(app, id, change).await,
        Err(problem) => Err(problem),
    };
    if written.is_err() {
        erase(app, id, &new).await;
    }
    written
}

async fn store_originals(
    app: &App,
    contribution: ContributionId,
    change: &Change,
    draft: &Draft,
) -> Result<(), Problem> {
    for ((_, new), upload) in change.files.iter().zip(draft.replaced.values()) {
        let Some(format) = Format::from_extension(&new.original.format) else { continue };
        let key = Key::Original { contribution, picture: new.id, format };
        if let Seen::Good(Bytes::File(file), _) = &upload.seen {
            app.blobs.put_file(key, file.path()).await?;
        }
    }
    Ok(())
}

async fn write(app: &App, id: ContributionId, change: Change) -> Result<(), Problem> {
    let clock = app.clock.clone();
    let write = move |tx: &mut Tx<'_>| journey::change(tx, clock.as_ref(), id, &change);
    match app.store.write::<_, StoreError, _>(write).await {
        Err(StoreError::Misstep(_) | StoreError::AlreadyDecided) => Err(too_late()),
        written => Ok(written?),
    }
}

/// Removes files that no row will name. The rows are asked again: a transaction that failed may have
/// been committed all the same, when the answer was lost.
async fn erase(app: &App, id: ContributionId, new: &[PictureId]) {
    for picture in new {
        let picture = *picture;
        let known = app.store.read(move |db| cimaise_store::pictures::by_id(db, picture)).await;
        if matches!(known, Err(StoreError::NotFound))
            && let Err(error) = app.blobs.erase_picture(id, picture).await
        {
            tracing::warn!(contribution = %id, %picture, %error, "a file without a row stays");
        }
    }
}
