//! A picture is sent piece by piece, over a line that breaks, and hangs.

use cimaise_blobs::Key;
use cimaise_demo::toys::FileKind;
use cimaise_media::Format;
use cimaise_store::{StoreError, contributions, pictures};
use cimaise_tests::{Sheet, TestApp, heavy_picture, picture, stories};

/// The originals of the only contribution, as they lie.
async fn originals(app: &TestApp) -> Vec<Vec<u8>> {
    let read = app.house.app.store.read(|db| {
        let id = contributions::ids_after(db, None, 2)?.remove(0);
        Ok::<_, StoreError>((id, pictures::of_contribution(db, id)?))
    });
    let (contribution, pictures) = read.await.unwrap();
    let mut found = Vec::new();
    for picture in pictures {
        let format = Format::from_extension(&picture.original.format).unwrap();
        let key = Key::Original { contribution, picture: picture.id, format };
        found.push(app.house.app.blobs.get(key).await.unwrap().unwrap().to_vec());
    }
    found
}

stories! {
    async fn a_picture_comes_in_pieces_and_hangs(app: TestApp) {
        let contributor = app.contributor();
        let sheet = Sheet::of("En morceaux");
        let (heavy, light) = (heavy_picture().bytes, picture(FileKind::Jpeg).bytes);
        let upload = contributor.announces(&sheet, heavy.len()).await;
        let cut = heavy.len() / 2 + 1;
        assert_eq!(upload.go_on(&app.url, 0, heavy[..cut].to_vec()).await.unwrap(), cut);
        assert_eq!(upload.offset(&app.url).await.unwrap(), cut);
        let rest = heavy[cut..].to_vec();
        assert_eq!(upload.go_on(&app.url, cut, rest).await.unwrap(), heavy.len());
        // A mebibyte a piece, and what was left at the end of each request.
        let mebibytes = |bytes: usize| bytes.div_ceil(1 << 20);
        let pieces = mebibytes(cut) + mebibytes(heavy.len() - cut);
        assert_eq!(app.files("uploads").len(), pieces);
        let second = contributor.sends_ahead(&sheet, &light).await;
        let answer = contributor.names(&sheet, &[second.path, upload.path]).await;
        assert_eq!(answer.status.as_u16(), 201, "{}", answer.text);
        assert!(originals(&app).await == [light, heavy], "the originals are not what was sent");
        assert_eq!(app.files("uploads"), Vec::<String>::new());
        app.works().await;
        assert_eq!(app.moderator().await.queue().await, ["En morceaux"]);
    }
}
