//! A library of IIIF that others wrote reads what viewers are given.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on says where it stopped")]

use std::path::Path;
use std::process::Command;

use cimaise_tests::stories;

const READ: [(&str, &str); 4] = [
    ("/iiif/musee/collection.json", "Collection 1"),
    ("/iiif/musee/paper-toy/collection.json", "Collection 2"),
    ("/iiif/musee/paper-toy/lichtenstein/collection.json", "Collection 1"),
    ("/iiif/musee/paper-toy/lichtenstein/elle-pleure/manifest.json", "Manifest 1"),
];

stories! {
    async fn a_library_of_others_reads_collections_and_manifests(app: TestApp) {
        let sent = app.contributor().sends("Elle pleure").await;
        app.works().await;
        app.moderator().await.hangs(&sent).await;
        app.works().await;
        let (visitor, folder) = (app.visitor(), tempfile::tempdir().unwrap());
        let python = std::env::var_os("CIMAISE_TEST_TUSPY")
            .unwrap_or_else(|| panic!("CIMAISE_TEST_TUSPY must be set: run `cargo xtask test rust`"));
        let mut command = Command::new(python);
        command.env("PYTHONDONTWRITEBYTECODE", "1");
        command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("interop/iiif.py"));
        for (number, (path, _)) in READ.iter().enumerate() {
            let file = folder.path().join(format!("{number}.json"));
            std::fs::write(&file, visitor.opens(path).await.text).unwrap();
            command.arg(file);
        }
        let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap();
        let wrong = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{wrong}");
        let said = String::from_utf8_lossy(&output.stdout);
        assert_eq!(said.lines().collect::<Vec<_>>(), READ.map(|(_, found)| found));
    }
}
