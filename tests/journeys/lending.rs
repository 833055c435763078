//! The file itself, for the staff: to be printed, or lent.

use cimaise_demo::toys::FileKind;
use cimaise_media::{Developed, Limits, Order, develop};
use cimaise_tests::{picture, stories};

stories! {
    async fn the_staff_downloads_a_picture_without_where_and_with_what_it_was_taken(app: TestApp) {
        let sent = app.contributor().sends("Trop d’oignons").await;
        app.works().await;
        let moderator = app.moderator().await;
        let id = moderator.finds(&sent).await;
        let page = moderator.browser.opens(&format!("/desk/contributions/{id}")).await;
        let links = page.links("/desk/pictures/");
        let offered: Vec<_> = links.iter().filter(|link| link.ends_with("/original")).collect();
        let [address] = offered[..] else { panic!("{links:?}") };
        let (told, downloaded) = moderator.browser.downloads(address).await;
        let disposition = told["content-disposition"].to_str().unwrap();
        assert!(disposition.starts_with("attachment; filename=\""), "{disposition}");
        let original = picture(FileKind::Jpeg).bytes;
        assert!(contains(&original, b"Paperphone"), "the phone says what it is");
        assert!(!contains(&downloaded, b"Paperphone"));
        assert_eq!(drawn(&downloaded), drawn(&original));
        assert_eq!(app.visitor().status_of(address).await, 303, "nobody else");
    }
}

fn contains(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|here| here == words)
}

/// What is drawn of a file tells its pixels, its turn and its colours.
fn drawn(file: &[u8]) -> Developed {
    develop(file, &Limits::default(), &Order::first(vec![640])).unwrap()
}
