//! publication → hidden, and back to its place: the row leaves what hangs, its public bytes stay, and
//! nobody is served without the row.

use cimaise_core::{
    Act, Clock, Contribution, ContributionId, DecisionId, PublicationId, State, ThemeId,
    WebhookEvent, journey,
};
use diesel::prelude::*;
use jiff::Timestamp;

use super::step::{log, step};
use crate::schema::{hidden_publications as hidden, publications};
use crate::sql_types::{At, Key};
use crate::webhooks::{self, News};
use crate::{StoreResult, Tx, decisions, letters, searchable, signatures, themes};

type Place = (Key<PublicationId>, Key<ContributionId>, Key<ThemeId>, String, At);

/// Takes what hangs out of sight, until a moderator has looked.
pub(super) fn hide(tx: &mut Tx<'_>, clock: &dyn Clock, id: ContributionId) -> StoreResult<()> {
    let contribution = step(tx, id, journey::hide)?;
    webhooks::call_back_hanging(tx, id, clock.now())?;
    let place: Place = publications::table
        .filter(publications::contribution_id.eq(Key(id)))
        .select(publications::all_columns)
        .first(&mut **tx)?;
    searchable::remove(tx, place.0.0)?;
    diesel::delete(publications::table.find(place.0)).execute(&mut **tx)?;
    let theme = place.2.0;
    diesel::insert_into(hidden::table)
        .values((
            hidden::id.eq(place.0),
            hidden::contribution_id.eq(place.1),
            hidden::theme_id.eq(place.2),
            hidden::slug.eq(place.3),
            hidden::published_at.eq(place.4),
            hidden::hidden_at.eq(At(clock.now())),
        ))
        .execute(&mut **tx)?;
    themes::touch(tx, theme, -1)?;
    signatures::remove(tx, &contribution)?;
    log(tx, clock, &contribution, Act::Hide, None, "")
}

/// Hangs what was hidden at its place again: at the same address, among the same neighbours. It can be undone
/// until `settles_at`, and is told to no program before.
pub(super) fn show_again(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    settles_at: Timestamp,
) -> StoreResult<()> {
    let place: Place = hidden::table
        .filter(hidden::contribution_id.eq(Key(contribution.id)))
        .select((
            hidden::id,
            hidden::contribution_id,
            hidden::theme_id,
            hidden::slug,
            hidden::published_at,
        ))
        .first(&mut **tx)?;
    diesel::delete(hidden::table.find(place.0)).execute(&mut **tx)?;
    let theme = place.2.0;
    diesel::insert_into(publications::table)
        .values((
            publications::id.eq(place.0),
            publications::contribution_id.eq(place.1),
            publications::theme_id.eq(place.2),
            publications::slug.eq(place.3),
            publications::published_at.eq(place.4),
        ))
        .execute(&mut **tx)?;
    searchable::add(tx, place.0.0, contribution)?;
    let approval = decisions::by_id(tx, DecisionId(place.0.0.0))?;
    let at = approval.settles_at.max(settles_at);
    let news = News { at, ..News::now(WebhookEvent::Hung, State::Published, clock) };
    webhooks::tell(tx, clock, contribution, &news.about(place.0.0))?;
    letters::go_on(tx, clock, approval.id)?;
    themes::touch(tx, theme, 1)?;
    signatures::add(tx, contribution)
}
