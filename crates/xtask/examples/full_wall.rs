//! Furnishes a house whose one theme holds many publications, for the benchmark of the wall.
//!
//! Usage: `full_wall FOLDER COUNT`. Every piece goes through the store's own journey, from received
//! to published. The first and the last go the whole way, with files; those between have the facts
//! of their pictures, and no bytes: no page shows them all.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use cimaise_blobs::Key;
use cimaise_core::{
    AltText, Clock, ContributionId, Credit, DecisionId, EmailAddress, Language, Licence,
    NewContribution, NewPicture, Original, PersonId, Picture, PictureFacts, PictureId, PrivateNote,
    StatementId, Story, ThemeId, Title, Words,
};
use cimaise_darkroom::Darkroom;
use cimaise_demo::house::{House as Script, house as script};
use cimaise_demo::toys::{FileKind, Held, Shot, Toy, cast, photograph};
use cimaise_media::{Format, Limits, inspect};
use cimaise_server::clock::{SetClock, SystemClock};
use cimaise_server::furnish::furnish;
use cimaise_server::house::House;
use cimaise_server::settings::{Flags, Settings};
use cimaise_store::journey::Deciding;
use cimaise_store::{StoreResult, Tx, consents, journey, people, pictures, themes};
use jiff::SignedDuration;

/// Pieces at either end that have their files: more than a page of the wall shows.
const WHOLE: usize = 64;
/// Photographs that all pieces share.
const SHARED: usize = 8;
/// Pieces in one transaction.
const BATCH: usize = 200;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().context("say a folder, then how many")?;
    let count = arguments.next().context("say how many")?.parse()?;
    actix_web::rt::System::new().block_on(fill(folder.into(), count))
}

async fn fill(folder: PathBuf, count: usize) -> Result<()> {
    let room = Room::open(folder.clone()).await?;
    let photographs = photographs(&folder)?;
    let mut drawn = Vec::with_capacity(SHARED);
    for number in 0..WHOLE.min(count) {
        let picture = room.hang_whole(number, &photographs[number % SHARED]).await?;
        if number < SHARED {
            drawn.push(picture);
        }
    }
    let drawn = Arc::new(drawn);
    let last = count.saturating_sub(WHOLE).max(WHOLE);
    for start in (WHOLE..last).step_by(BATCH) {
        room.hang_rows(start..(start + BATCH).min(last), &drawn).await?;
    }
    for number in last..count {
        room.hang_whole(number, &photographs[number % SHARED]).await?;
    }
    Ok(())
}

/// A photograph, as sent.
struct Photograph {
    bytes: Vec<u8>,
    original: Original,
}

fn photographs(folder: &Path) -> Result<Vec<Photograph>> {
    let toys = cast();
    toys.iter().cycle().take(SHARED).map(|toy| one_photograph(toy, folder)).collect()
}

fn one_photograph(toy: &Toy, folder: &Path) -> Result<Photograph> {
    let shot = Shot {
        kind: FileKind::Jpeg,
        long: 1280,
        held: Held::Straight,
        camera: None,
        taken: jiff::civil::date(2026, 3, 9).at(15, 4, 5, 0),
        position: None,
    };
    let bytes = photograph(toy, &shot)?;
    let file = folder.join("photograph.jpg");
    std::fs::write(&file, &bytes)?;
    let facts = inspect(&file, &Limits::default())?;
    std::fs::remove_file(file)?;
    let original = Original {
        format: facts.format.to_string(),
        bytes: i64::try_from(facts.bytes)?,
        width: i32::try_from(facts.width)?,
        height: i32::try_from(facts.height)?,
        digest: facts.sha256.0.to_vec(),
        had_location: facts.had_location,
    };
    Ok(Photograph { bytes, original })
}

/// The theme that is filled, and what every piece of it has in common.
struct Room {
    house: House,
    clock: Arc<SetClock>,
    common: Common,
}

#[derive(Clone)]
struct Common {
    theme: ThemeId,
    moderator: PersonId,
    statements: Vec<StatementId>,
    licence: Licence,
}

impl Room {
    /// A house with the demonstration's institution, and a theme that people may send to.
    async fn open(folder: PathBuf) -> Result<Self> {
        let now = SystemClock.now();
        // A minute between pieces: ten thousand are a week's.
        let clock = Arc::new(SetClock::new(now - SignedDuration::from_hours(24 * 8)));
        let flags = Flags { data: Some(folder), ..Flags::default() };
        let mut house = House::open(Settings::read(None, &flags)?, clock.clone())?;
        // Our own pictures need no child, and this is not the executable that has them.
        house.darkroom = Darkroom::within();
        house.migrate()?;
        let script = script()?;
        let furnished = furnish(&house, &script, now).await?;
        let theme: ThemeId =
            furnished.themes.get(&open_theme(&script)?).context("a theme")?.parse()?;
        let moderator = EmailAddress::parse(&furnished.moderator)?;
        let licence = *script.call.licences.first().context("a licence")?;
        let read = move |db: &mut cimaise_store::Db| {
            let call = themes::by_id(db, theme)?.call;
            Ok::<_, cimaise_store::StoreError>((
                people::by_email(db, &moderator)?.0.id,
                consents::asked(db, call)?.iter().map(|one| one.id).collect(),
            ))
        };
        let (moderator, statements) = house.app.store.read(read).await?;
        Ok(Self { house, clock, common: Common { theme, moderator, statements, licence } })
    }

    /// One piece with its files: received, prepared, approved and hung as a worker does it.
    async fn hang_whole(&self, number: usize, photograph: &Photograph) -> Result<Picture> {
        let app = &self.house.app;
        let new = self.common.piece(self.clock.as_ref(), number, photograph.original.clone())?;
        let (id, picture) = (new.id, new.pictures[0].id);
        let key = Key::Original { contribution: id, picture, format: Format::Jpeg };
        app.blobs.put(key, photograph.bytes.clone()).await?;
        let clock = self.clock.clone();
        app.store.write(move |tx| journey::receive(tx, clock.as_ref(), &new)).await?;
        self.house.workshop().ingest(id).await?;
        let (clock, common) = (self.clock.clone(), self.common.clone());
        let approve = move |tx: &mut Tx<'_>| common.approve(tx, clock.as_ref(), id);
        let decision = app.store.write(approve).await?;
        cimaise_gallery::publish(app, decision).await?;
        self.house.workshop().refine(decision.0.into()).await?;
        self.clock.advance(SignedDuration::from_mins(1));
        Ok(app.store.read(move |db| pictures::by_id(db, picture)).await?)
    }

    /// Several pieces, with the facts of pictures that were drawn before.
    async fn hang_rows(
        &self,
        numbers: std::ops::Range<usize>,
        drawn: &Arc<Vec<Picture>>,
    ) -> Result<()> {
        let (clock, common, drawn) = (self.clock.clone(), self.common.clone(), Arc::clone(drawn));
        let write = move |tx: &mut Tx<'_>| -> Result<()> {
            for number in numbers {
                let like = &drawn[number % drawn.len()];
                let new = common.piece(clock.as_ref(), number, like.original.clone())?;
                journey::receive(tx, clock.as_ref(), &new)?;
                let placeholder = like.placeholder.context("a drawn picture has a colour")?;
                let (id, thumbhash) = (new.pictures[0].id, like.thumbhash.clone());
                let facts = PictureFacts { placeholder, thumbhash, fingerprint: None };
                pictures::set_facts(tx, id, &facts)?;
                pictures::set_renditions(tx, id, &like.recipe, &like.renditions)?;
                journey::queue(tx, clock.as_ref(), new.id)?;
                let decision = common.approve(tx, clock.as_ref(), new.id)?;
                journey::hang(tx, clock.as_ref(), decision)?;
                clock.advance(SignedDuration::from_mins(1));
            }
            Ok(())
        };
        self.house.app.store.write(write).await
    }
}

impl Common {
    fn piece(
        &self,
        clock: &dyn Clock,
        number: usize,
        original: Original,
    ) -> Result<NewContribution> {
        let id: PictureId = clock.id().into();
        let alt = AltText::parse(&format!("A paper toy that stands on a table, number {number}"))?;
        Ok(NewContribution {
            id: clock.id().into(),
            submission: clock.id(),
            theme: self.theme,
            title: Title::parse(&format!("Boîte à lune n° {number}"))?,
            story: Story::parse("Pliée un dimanche, avec ce qui restait de carton.")?,
            credit: Credit::parse(&format!("Camille D., {number}"))?,
            licence: self.licence,
            language: Language::Fr,
            email: None,
            sender: None,
            age: None,
            faces: false,
            invitation: None,
            consents: self.statements.clone(),
            pictures: vec![NewPicture { id, alt, original }],
        })
    }

    fn approve(
        &self,
        tx: &mut Tx<'_>,
        clock: &dyn Clock,
        id: ContributionId,
    ) -> StoreResult<DecisionId> {
        let deciding = Deciding {
            hang_on: None,
            by: self.moderator,
            words: Words::default(),
            private_note: PrivateNote::default(),
            delay: SignedDuration::ZERO,
        };
        journey::approve(tx, clock, id, deciding)
    }
}

/// The slug of a theme that is open today.
fn open_theme(script: &Script) -> Result<String> {
    let open = script.themes.iter().find(|one| one.opens_days_ago > 0 && one.closes_in_days > 0);
    Ok(open.context("no theme is open")?.slug.clone())
}
