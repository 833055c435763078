//! A new call after the model of another: last year's, with other dates.

use cimaise_core::{
    Act, Call, CallId, Clock, ConsentStatement, Institution, Kit, Localized, Staff, Theme, Window,
};
use cimaise_store::acts::{self, Subject};
use cimaise_store::{StoreResult, Tx, calls, consents, institutions, kits, themes};
use cimaise_web::{App, Problem};
use cimaise_words::time_zone;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::call_words::TITLE;
use super::changes::{allowed, editable_call};
use super::reading::Reading;
use super::{Typed, own_language, slugs};

/// Copies a call: its words, terms, statements, themes and kits, under another title and from other
/// dates on. 404 for who may not set it up or open calls; 422 with every fault.
pub(crate) async fn copy_call(
    app: &App,
    staff: Staff,
    model: CallId,
    typed: Typed,
) -> Result<Call, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let model = editable_call(tx, &staff, model)?;
            allowed(staff.may_open_calls(model.institution))?;
            let institution = institutions::by_id(tx, model.institution)?;
            let (title, window) = read(&typed, &institution)?;
            let call = copy(tx, &*clock, &institution, &model, title, window)?;
            ask_the_same(tx, &*clock, &model, &call)?;
            let shift = Shift::new(&model, &call, &institution);
            add_the_same_themes(tx, &*clock, (&model, &call), &shift)?;
            let (subject, by) = ((call.institution, Subject::Call(call.id)), staff.person.id);
            acts::record(tx, &*clock, subject, Some(by), Act::CopyCall, model.slug.as_str());
            Ok(call)
        })
        .await
}

fn read(typed: &Typed, of: &Institution) -> Result<(Localized, Window), Problem> {
    let mut reading = Reading::new(typed, own_language(of), time_zone(&of.time_zone));
    let title = reading.required_texts("title", TITLE);
    let window = reading.window();
    reading.finish(window.map(|window| (title, window)))
}

fn copy(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    institution: &Institution,
    model: &Call,
    title: Localized,
    window: Window,
) -> StoreResult<Call> {
    let slug = slugs::free(None, &title, own_language(institution), "call", |slug| {
        slugs::found(calls::by_any_slug(tx, institution.id, slug.as_str()))
    })?;
    let call = Call {
        id: clock.id().into(),
        slug,
        title,
        window,
        announced_at: None,
        archived_at: None,
        // A picture of its own year.
        cover: None,
        film: None,
        created_at: clock.now(),
        ..model.clone()
    };
    calls::create(tx, &call)?;
    Ok(call)
}

/// The statements in their latest version, each the first of its call.
fn ask_the_same(tx: &mut Tx<'_>, clock: &dyn Clock, model: &Call, call: &Call) -> StoreResult<()> {
    for statement in consents::asked(tx, model.id)? {
        let id = clock.id().into();
        let statement = ConsentStatement { id, call: call.id, version: 1, ..statement };
        consents::ask(tx, &statement, clock.now())?;
    }
    Ok(())
}

fn add_the_same_themes(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    (model, call): (&Call, &Call),
    shift: &Shift,
) -> Result<(), Problem> {
    for (old, _) in themes::of_call(tx, model.id)? {
        let window = shift.window(&old.window).ok_or_else(too_far)?;
        let (id, now) = (clock.id().into(), clock.now());
        let kit = kits::of_theme(tx, old.id)?;
        let theme = Theme {
            id,
            call: call.id,
            window,
            cover: None,
            film: None,
            version: 0,
            created_at: now,
            ..old
        };
        themes::create(tx, &theme)?;
        if let Some(kit) = kit {
            let kit = Kit { id: clock.id().into(), theme: theme.id, downloads: 0, ..kit };
            kits::create(tx, &kit, now)?;
        }
    }
    Ok(())
}

/// A theme would open past the end of all calendars.
fn too_far() -> Problem {
    Problem::invalid().field("opens_at", "unreadable")
}

/// From the opening of one call to that of another, by the clock on the wall: what opened two days
/// later at nine does so again, whether or not the clocks change in between.
struct Shift {
    from: Timestamp,
    to: Timestamp,
    zone: TimeZone,
}

impl Shift {
    fn new(model: &Call, call: &Call, of: &Institution) -> Self {
        let (from, to) = (model.window.opens_at, call.window.opens_at);
        Self { from, to, zone: time_zone(&of.time_zone) }
    }

    fn window(&self, of: &Window) -> Option<Window> {
        Window::new(self.moved(of.opens_at)?, self.moved(of.closes_at)?).ok()
    }

    fn moved(&self, at: Timestamp) -> Option<Timestamp> {
        let local = |at: Timestamp| at.to_zoned(self.zone.clone()).datetime();
        let offset = local(at).since(local(self.from)).ok()?;
        let moved = local(self.to).checked_add(offset).ok()?;
        Some(moved.to_zoned(self.zone.clone()).ok()?.timestamp())
    }
}

/// When a copy would open if nothing else is said: on the morning of `now`'s next day at the hour of its
/// model, and for as long.
pub(super) fn next_window(model: &Call, zone: &TimeZone, now: Timestamp) -> Option<Window> {
    let opened = model.window.opens_at.to_zoned(zone.clone());
    let tomorrow = now.to_zoned(zone.clone()).date().tomorrow().ok()?;
    let opens = tomorrow.to_datetime(opened.time()).to_zoned(zone.clone()).ok()?;
    let shift = Shift { from: model.window.opens_at, to: opens.timestamp(), zone: zone.clone() };
    shift.window(&model.window)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_opened_at_nine_opens_at_nine_though_the_clocks_change() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let shift = Shift {
            from: at("2026-03-20T08:00:00Z"),
            to: at("2026-10-20T07:00:00Z"),
            zone: TimeZone::get("Europe/Paris").unwrap(),
        };
        let after_the_change = at("2026-04-03T07:00:00Z");
        assert_eq!(shift.moved(after_the_change), Some(at("2026-11-03T08:00:00Z")));
        assert_eq!(shift.moved(shift.from), Some(shift.to));
    }
}
