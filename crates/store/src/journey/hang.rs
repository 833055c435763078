//! decision → publication.

use cimaise_core::{
    Act, Clock, Decision, DecisionId, DecisionKind, Publication, PublicationId, Slug, State,
    ThemeId, WebhookEvent, journey,
};
use diesel::dsl::exists;
use diesel::prelude::*;

use super::step::{log, step};
use crate::jobs::{self, Job};
use crate::schema::{hidden_publications as hidden, publications};
use crate::sql_types::{At, Key};
use crate::webhooks::{self, News};
use crate::{StoreError, StoreResult, Tx, decisions, letters, searchable, signatures, themes};

/// The renditions that a decision approved lie under public keys: it hangs, and who was told that it would
/// is told so. [`StoreError::TooLate`] when the decision was undone in the meantime, or overtaken by a
/// later one.
pub fn hang(tx: &mut Tx<'_>, clock: &dyn Clock, decision: DecisionId) -> StoreResult<Publication> {
    let contribution = approval(tx, decision)?.contribution;
    let contribution = step(tx, contribution, journey::hang)?;
    // Again, now that nobody else can move it: it may have been undone, and approved anew.
    let decision = approval(tx, decision)?;
    // This holds the theme: of two pieces of one title, the second sees the slug of the first.
    themes::touch(tx, contribution.theme, 1)?;
    let publication = Publication {
        id: decision.id.0.into(),
        contribution: contribution.id,
        theme: contribution.theme,
        slug: free_slug(tx, contribution.theme, contribution.title.as_str(), decision.id.0.into())?,
        published_at: clock.now(),
    };
    diesel::insert_into(publications::table)
        .values((
            publications::id.eq(Key(publication.id)),
            publications::contribution_id.eq(Key(publication.contribution)),
            publications::theme_id.eq(Key(publication.theme)),
            publications::slug.eq(publication.slug.as_str()),
            publications::published_at.eq(At(publication.published_at)),
        ))
        .execute(&mut **tx)?;
    searchable::add(tx, publication.id, &contribution)?;
    signatures::add(tx, &contribution)?;
    let (job, now) = (Job::Refine(publication.id), clock.now());
    jobs::leave(tx, clock.id().into(), job, now, now)?;
    letters::keep_promise(tx, clock, &contribution, decision.id)?;
    // As long as it can be undone, it is told to nobody that it hangs.
    let at = decision.settles_at.max(now);
    let news = News { at, ..News::now(WebhookEvent::Hung, State::Published, clock) };
    webhooks::tell(tx, clock, &contribution, &news.about(publication.id))?;
    log(tx, clock, &contribution, Act::Hang, None, publication.slug.as_str())?;
    Ok(publication)
}

/// The decision, as long as it stands and wants something hung.
fn approval(tx: &mut Tx<'_>, id: DecisionId) -> StoreResult<Decision> {
    let decision = decisions::by_id(tx, id)?;
    let standing = decisions::standing(tx, decision.contribution)?;
    match standing.filter(|standing| standing.id == id && standing.kind == DecisionKind::Approve) {
        Some(standing) => Ok(standing),
        None => Err(StoreError::TooLate),
    }
}

/// The slug of a title that is still free in its theme: as it is, numbered up to 9, then with the
/// end of the id, so that the thousandth "Untitled" costs no more than the tenth.
fn free_slug(tx: &mut Tx<'_>, theme: ThemeId, title: &str, id: PublicationId) -> StoreResult<Slug> {
    let plain = Slug::from_title(title, "picture");
    let candidates = std::iter::once(plain.clone()).chain((2..=9).map(|n| plain.numbered(n)));
    for candidate in candidates {
        let taken = publications::table
            .filter(publications::theme_id.eq(Key(theme)))
            .filter(publications::slug.eq(candidate.as_str()));
        // What is hidden may hang at its place again.
        let kept = hidden::table
            .filter(hidden::theme_id.eq(Key(theme)))
            .filter(hidden::slug.eq(candidate.as_str()));
        if !diesel::select(exists(taken).or(exists(kept))).get_result::<bool>(&mut **tx)? {
            return Ok(candidate);
        }
    }
    let end = id.0.simple().to_string();
    Slug::parse(&format!("{plain}-{}", &end[20..]))
        .map_err(|_| StoreError::Corrupt { what: "slug", value: plain.to_string() })
}
