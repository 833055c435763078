//! What becomes of a draft, however it came.

use actix_web::web::Data;
use cimaise_core::{ContributionId, Language, PauseRole, Season};
use cimaise_store::journey::Received;
use cimaise_store::pauses::Known;
use cimaise_store::resends::{self, Files};
use cimaise_store::{Db, StoreError, contributions};
use cimaise_web::{App, Problem, Sender};

use super::before;
use super::check::{check, submission_of};
use super::door::Door;
use super::draft::Draft;
use super::keep::keep;
use crate::pauses::refuse_if_paused;

/// A draft at the door.
pub(super) enum Outcome {
    /// It is in, now or by the same form before.
    Received(ContributionId),
    /// Its sender had sent these very pictures before: nothing is taken twice.
    Again(ContributionId),
    /// Someone had sent these very pictures with the same mail address: the link goes there.
    Mailed,
    /// The theme takes nothing at this moment.
    NotOpen,
    /// Something must be seen again.
    Invalid(Box<Draft>, Problem),
}

/// Takes a draft in. The same form that comes again is the contribution that it was, and so are the
/// same pictures of the same sender, even when the theme has closed meanwhile.
pub(super) async fn receive(
    app: &Data<App>,
    door: &mut Door,
    mut draft: Draft,
    sender: &Sender,
    language: Language,
) -> Result<Outcome, Problem> {
    if let Some(id) = sent_before(app, door, &draft).await? {
        return same_form(app, id, sender).await;
    }
    before::find(app, &mut draft, &door.limits(&app.pictures)).await?;
    if let Some(id) = sent_again(app, door, &draft, sender).await? {
        return Ok(Outcome::Again(id));
    }
    if door.season(app.now()) != Season::Open {
        return Ok(Outcome::NotOpen);
    }
    door.ask_now(app, &draft).await?;
    match check(&draft, door, sender, language, app.clock.as_ref()) {
        Ok(new) => {
            let address = new.email.as_ref().map(|address| app.follow_up.digest_of(address));
            let who = Known { address, sender: new.sender.clone() };
            let role = PauseRole::Contributor;
            refuse_if_paused(app, &door.institution, role, who, language).await?;
            let files = draft.take_bytes();
            match keep(app, new, files).await {
                Ok(Received::New(id)) => Ok(Outcome::Received(id)),
                Ok(Received::Before(id)) => same_form(app, id, sender).await,
                Ok(Received::Again(id)) => Ok(Outcome::Again(id)),
                Ok(Received::AgainByMail(_)) => Ok(Outcome::Mailed),
                // Somebody else was faster with the last use of a code: what was typed is shown again.
                Err(problem) if problem.has_fields() => {
                    Ok(Outcome::Invalid(Box::new(draft), problem))
                }
                Err(problem) => Err(problem),
            }
        }
        // Its files may be gone because its twin, on another line, has just spent them.
        Err(problem) => match sent_before(app, door, &draft).await? {
            Some(id) => same_form(app, id, sender).await,
            None => Ok(Outcome::Invalid(Box::new(draft), problem)),
        },
    }
}

/// The contribution to this theme that the form had already brought.
async fn sent_before(
    app: &App,
    door: &Door,
    draft: &Draft,
) -> Result<Option<ContributionId>, Problem> {
    let Some(submission) = submission_of(draft) else { return Ok(None) };
    let theme = door.theme.id;
    let found = app
        .store
        .read::<_, StoreError, _>(move |db| {
            let Some(id) = contributions::by_submission(db, submission)? else { return Ok(None) };
            Ok(Some(contributions::by_id(db, id)?))
        })
        .await?;
    match found {
        // The same id for two themes: no form of ours does that.
        Some(other) if other.theme != theme => {
            Err(Problem::invalid().field("submission", "unreadable"))
        }
        found => Ok(found.map(|contribution| contribution.id)),
    }
}

/// The form is known. Whoever has it is its sender: the first answer, with the key they were given,
/// may be what was lost.
async fn same_form(app: &App, id: ContributionId, sender: &Sender) -> Result<Outcome, Problem> {
    let digest = sender.digest().to_vec();
    let asked = digest.clone();
    let is_from = move |db: &mut Db| contributions::is_from(db, id, &asked);
    if !app.store.read::<_, StoreError, _>(is_from).await? {
        let write = app.store.write(move |tx| contributions::set_sender(tx, id, &digest));
        write.await?;
    }
    Ok(Outcome::Received(id))
}

/// The contribution to this theme by which the same sender had brought these very files.
async fn sent_again(
    app: &App,
    door: &Door,
    draft: &Draft,
    sender: &Sender,
) -> Result<Option<ContributionId>, Problem> {
    let Some(digests) = draft.digests() else { return Ok(None) };
    let (theme, sender) = (door.theme.id, sender.digest().to_vec());
    let files: Files = digests.into_iter().collect();
    let read = move |db: &mut Db| resends::by_sender(db, theme, &files, &sender);
    Ok(app.store.read::<_, StoreError, _>(read).await?)
}
