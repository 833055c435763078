//! After publication: the finer renditions, and those of other settings than today's.

use cimaise_blobs::Key;
use cimaise_core::{ContributionId, Picture, PictureFacts, Publication, PublicationId, Rendition};
use cimaise_media::RenditionFormat;
use cimaise_store::jobs::{self, Job};
use cimaise_store::{
    Db, StoreError, StoreResult, Tx, contributions, institutions, pictures, themes, wall,
};

use crate::draw::Drawn;
use crate::plan::Plan;
use crate::{IngestError, Workshop};

/// A contribution's pictures, where they hang, and what its institution asks.
struct Standing {
    contribution: ContributionId,
    pictures: Vec<Picture>,
    publication: Option<Publication>,
    avif: bool,
}

/// How far pictures that hang are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    /// As far as every wall is worth; what takes longest is left to a job of its own.
    Usual,
    /// To the end.
    Everything,
}

/// What one picture becomes.
struct Redrawn {
    picture: Picture,
    facts: Option<PictureFacts>,
    renditions: Vec<Rendition>,
    recipe: String,
}

impl Workshop {
    /// The job after a publication: what hangs gets its finer renditions, beside those that it hung
    /// with; so does what is hidden, for it may hang again. What hangs no more is left alone.
    pub async fn refine(&self, id: PublicationId) -> Result<(), IngestError> {
        self.redraw_publication(id, Extent::Usual).await
    }

    /// The job after that, where the institution wants AVIF too.
    pub async fn polish(&self, id: PublicationId) -> Result<(), IngestError> {
        self.redraw_publication(id, Extent::Everything).await
    }

    async fn redraw_publication(
        &self,
        id: PublicationId,
        extent: Extent,
    ) -> Result<(), IngestError> {
        let read = move |db: &mut Db| match wall::place(db, id) {
            Ok(publication) => standing(db, publication.contribution).map(Some),
            Err(StoreError::NotFound) => Ok(None),
            Err(error) => Err(error),
        };
        match self.store.read(read).await? {
            Some(standing) => self.redraw_standing(standing, extent).await.map(|_| ()),
            // An attempt before this one may have left bytes.
            None => Ok(self.blobs.erase_publication(id).await?),
        }
    }

    /// Draws again what was drawn otherwise than the settings of today say; true if anything was.
    /// What is shown meanwhile stays where it is.
    pub async fn redraw(&self, id: ContributionId) -> Result<bool, IngestError> {
        let standing = self.store.read(move |db| standing(db, id)).await?;
        self.redraw_standing(standing, Extent::Everything).await
    }

    async fn redraw_standing(
        &self,
        standing: Standing,
        extent: Extent,
    ) -> Result<bool, IngestError> {
        let Standing { contribution, pictures, publication, avif } = standing;
        let mut redrawn = Vec::new();
        for picture in pictures {
            let avif = avif && (extent == Extent::Everything || has_avif(&picture));
            let whole = if publication.is_some() { self.whole(avif) } else { self.first() };
            let (order, adds) = match Plan::of(&picture, &whole) {
                Plan::Nothing => continue,
                Plan::Add(order) => (order, true),
                Plan::Anew(order) => (order, false),
            };
            let drawn = self.draw(contribution, &picture, &order).await?;
            let drawn = drawn.map_err(|code| IngestError::DrawnBefore(picture.id, code))?;
            let recipe = whole.recipe();
            redrawn.push(Redrawn::of(picture, drawn, adds, recipe));
        }
        if redrawn.is_empty() {
            return Ok(false);
        }
        if let Some(publication) = &publication {
            self.show(publication, &redrawn).await?;
        }
        let polish = avif && extent == Extent::Usual;
        self.write_down(contribution, publication, redrawn, polish).await?;
        Ok(true)
    }

    /// Copies what was drawn to where the public sees it.
    async fn show(
        &self,
        publication: &Publication,
        redrawn: &[Redrawn],
    ) -> Result<(), IngestError> {
        for Redrawn { picture, renditions, .. } in redrawn {
            for rendition in renditions {
                let Some(from) = private_key(picture, rendition) else { continue };
                if let Some(to) = from.hung_as(publication.id) {
                    self.blobs.copy(from, to).await?;
                }
            }
        }
        Ok(())
    }

    /// The rows last. Who took it off meanwhile, or withdrew it, is right: what we left goes.
    async fn write_down(
        &self,
        contribution: ContributionId,
        publication: Option<Publication>,
        redrawn: Vec<Redrawn>,
        polish: bool,
    ) -> Result<(), IngestError> {
        let clock = self.clock.clone();
        let hung = publication.as_ref().map(|publication| publication.id);
        let still = self
            .store
            .write(move |tx| {
                let now = wall::place_of(tx, contribution)?.map(|publication| publication.id);
                let keeps = contributions::by_id(tx, contribution)?.state.keeps_files();
                if now != hung || !keeps {
                    return Ok::<_, StoreError>(false);
                }
                for picture in &redrawn {
                    picture.write(tx)?;
                }
                if let Some(publication) = publication {
                    themes::redrawn(tx, publication.theme)?;
                    if polish {
                        let (job, now) = (Job::Polish(publication.id), clock.now());
                        jobs::leave(tx, clock.id().into(), job, now, now)?;
                    }
                }
                Ok(true)
            })
            .await?;
        if still {
            return Ok(());
        }
        if let Some(publication) = hung {
            self.unhang_if_gone(publication).await?;
        }
        self.clean_up_after_withdrawal(contribution).await
    }

    async fn unhang_if_gone(&self, id: PublicationId) -> Result<(), IngestError> {
        match self.store.read(move |db| wall::place(db, id)).await {
            Ok(_) => Ok(()),
            Err(StoreError::NotFound) => Ok(self.blobs.erase_publication(id).await?),
            Err(error) => Err(error.into()),
        }
    }
}

impl Redrawn {
    fn of(picture: Picture, drawn: Drawn, adds: bool, recipe: String) -> Self {
        let mut renditions = drawn.renditions;
        if adds {
            renditions.extend(picture.renditions.iter().cloned());
            renditions.sort_by_key(|rendition| rendition.width);
        }
        Self { picture, facts: drawn.facts, renditions, recipe }
    }

    fn write(&self, tx: &mut Tx<'_>) -> StoreResult<()> {
        if let Some(facts) = &self.facts {
            pictures::set_facts(tx, self.picture.id, facts)?;
        }
        pictures::set_renditions(tx, self.picture.id, &self.recipe, &self.renditions)
    }
}

fn standing(db: &mut Db, id: ContributionId) -> StoreResult<Standing> {
    let contribution = contributions::by_id(db, id)?;
    let publication = wall::place_of(db, id)?;
    let avif = institutions::wants_avif(db, contribution.institution)?;
    let has_files = contribution.state.keeps_files();
    let pictures = if has_files { pictures::of_contribution(db, id)? } else { Vec::new() };
    // Before ingest, and after a refusal of the file, there is nothing to draw again.
    let pictures = pictures.into_iter().filter(|picture| !picture.recipe.is_empty()).collect();
    Ok(Standing { contribution: id, pictures, publication, avif })
}

fn has_avif(picture: &Picture) -> bool {
    let avif = Some(RenditionFormat::Avif);
    picture.renditions.iter().any(|rendition| RenditionFormat::from_word(&rendition.format) == avif)
}

fn private_key(picture: &Picture, rendition: &Rendition) -> Option<Key> {
    let format = RenditionFormat::from_word(&rendition.format)?;
    let width = u32::try_from(rendition.width).ok()?;
    Some(Key::PrivateRendition {
        contribution: picture.contribution,
        picture: picture.id,
        width,
        format,
    })
}
