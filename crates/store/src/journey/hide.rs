//! publication → hidden, and back to its place: the row leaves what hangs, its public bytes stay, and
//! nobody is served without the row.

use cimaise_core::{Act, Clock, ContributionId, DecisionId, PublicationId, ThemeId, journey};
use diesel::prelude::*;

use super::step::{log, step};
use crate::schema::{hidden_publications as hidden, publications};
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx, letters, themes};

type Place = (Key<PublicationId>, Key<ContributionId>, Key<ThemeId>, String, At);

/// Takes what hangs out of sight, until a moderator has looked.
pub(super) fn hide(tx: &mut Tx<'_>, clock: &dyn Clock, id: ContributionId) -> StoreResult<()> {
    let contribution = step(tx, id, journey::hide)?;
    let place: Place = publications::table
        .filter(publications::contribution_id.eq(Key(id)))
        .select(publications::all_columns)
        .first(&mut **tx)?;
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
    log(tx, clock, &contribution, Act::Hide, None, "")
}

/// Hangs what was hidden at its place again: at the same address, among the same neighbours.
pub(super) fn show_again(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
) -> StoreResult<()> {
    let place: Place = hidden::table
        .filter(hidden::contribution_id.eq(Key(id)))
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
    letters::go_on(tx, clock, DecisionId(place.0.0.0))?;
    themes::touch(tx, theme, 1)
}
