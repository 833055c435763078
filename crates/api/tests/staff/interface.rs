//! The OpenAPI document and its page.

use std::collections::BTreeSet;
use std::path::Path;

use actix_web::test::TestRequest;
use serde_json::Value;

use crate::house::House;

const ROUTES: [&str; 12] = [
    include_str!("../../src/routes/codes.rs"),
    include_str!("../../src/routes/legal_pages.rs"),
    include_str!("../../src/routes/moderation.rs"),
    include_str!("../../src/routes/people.rs"),
    include_str!("../../src/routes/selections.rs"),
    include_str!("../../src/routes/set_up.rs"),
    include_str!("../../src/routes/terms.rs"),
    include_str!("../../src/routes/webhooks.rs"),
    include_str!("../../src/contribute/mod.rs"),
    include_str!("../../src/follow_up/mod.rs"),
    include_str!("../../src/notices/mod.rs"),
    include_str!("../../src/uploads/mod.rs"),
];
/// Written in two parts, or whoever reads the sources for problems would find one here.
const RAISE: &str = concat!("Problem::", "new(");
const METHODS: [&str; 7] = ["get", "post", "put", "delete", "patch", "head", "options"];

async fn document() -> Value {
    House::open().await.ask(TestRequest::get().uri("/api/openapi.json")).await.json()
}

/// `get /api/v1/…` for each operation of the document.
fn described(document: &Value) -> BTreeSet<String> {
    let paths = document["paths"].as_object().unwrap();
    let operations = paths.iter().flat_map(|(path, item)| {
        let methods = item.as_object().unwrap().keys();
        methods.filter(|key| METHODS.contains(&key.as_str())).map(move |m| format!("{m} {path}"))
    });
    operations.collect()
}

/// The same for each route of the source: both ways of writing one name the address, then the
/// methods up to the next address.
fn mounted() -> BTreeSet<String> {
    let mut mounted = BTreeSet::new();
    for source in ROUTES {
        for rest in source.split("\"/api/v1/").skip(1) {
            let (path, rest) = rest.split_once('"').unwrap();
            let chain = rest.split(['"', ';']).next().unwrap();
            for method in METHODS {
                if chain.contains(&format!(".{method}("))
                    || chain.contains(&format!("::{method}()"))
                    || chain.contains(&format!("Method::{})", method.to_uppercase()))
                {
                    mounted.insert(format!("{method} /api/v1/{path}"));
                }
            }
        }
    }
    mounted
}

#[actix_web::test]
async fn every_route_is_described_and_nothing_else() {
    let (described, mounted) = (described(&document().await), mounted());
    assert_eq!(described, mounted);
    assert_eq!(mounted.len(), 183, "the source is still read as it is written");
}

#[actix_web::test]
async fn whoever_sets_up_learns_how_it_may_be_refused() {
    let document = document().await;
    for (path, method) in [
        ("/api/v1/institutions/{institution}/calls", "post"),
        ("/api/v1/institutions/{institution}/renditions", "put"),
        ("/api/v1/calls/{call}", "put"),
        ("/api/v1/calls/{call}/themes", "post"),
        ("/api/v1/themes/{theme}", "put"),
    ] {
        let responses = document["paths"][path][method]["responses"].as_object().unwrap();
        let refused = responses.iter().filter(|(status, _)| status.starts_with('4'));
        let refused: Vec<_> = refused
            .map(|(status, told)| (status.as_str(), told["$ref"].as_str().unwrap()))
            .collect();
        let wanted = [
            ("400", "#/components/responses/Unreadable"),
            ("401", "#/components/responses/SignedOut"),
            ("403", "#/components/responses/NotEnough"),
            ("404", "#/components/responses/NotFound"),
            ("415", "#/components/responses/JsonWanted"),
            ("422", "#/components/responses/Invalid"),
        ];
        assert_eq!(refused, wanted, "{method} {path}");
    }
}

#[actix_web::test]
async fn the_document_is_complete_in_itself() {
    let document = document().await;
    assert_eq!(document["openapi"], "3.1.0");
    let mut references = BTreeSet::new();
    gather(&document, &mut references);
    for reference in &references {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference} leads nowhere");
    }
    let mut names = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let name = operation["operationId"].as_str().unwrap();
            assert!(names.insert(name), "two operations are named {name}");
            for (status, response) in operation["responses"].as_object().unwrap() {
                let told = response["description"].is_string() || response["$ref"].is_string();
                assert!(told, "{method} {path} does not describe {status}");
            }
            assert!(operation["tags"][0].is_string(), "{method} {path} has no tag");
            let named: BTreeSet<_> = operation["parameters"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|p| (p["in"].to_string(), p["name"].to_string()))
                .collect();
            let count = operation["parameters"].as_array().map_or(0, Vec::len);
            assert_eq!(named.len(), count, "{method} {path} names a parameter twice");
        }
    }
}

fn gather(value: &Value, references: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            if let Some(Value::String(reference)) = map.get("$ref") {
                references.insert(reference.clone());
            }
            map.values().for_each(|inner| gather(inner, references));
        }
        Value::Array(list) => list.iter().for_each(|inner| gather(inner, references)),
        _ => {}
    }
}

#[actix_web::test]
async fn the_page_loads_only_what_this_house_serves() {
    let house = House::open().await;
    let page = house.ask(TestRequest::get().uri("/api?lang=fr")).await;
    assert_eq!(page.status, 200);
    for file in [
        "/api/ui/interface.css",
        "/api/ui/swagger-ui.css",
        "/api/ui/swagger-ui-bundle.js",
        "/api/ui/interface.js",
    ] {
        assert_eq!(page.text().matches(file).count(), 1, "{file}");
        assert_eq!(house.ask(TestRequest::get().uri(file)).await.status, 200, "{file}");
    }
    for elsewhere in ["://", "\"//"] {
        assert_eq!(page.text().matches(elsewhere).count(), 0, "{elsewhere}");
    }
    assert_eq!(page.text().matches("id=\"problem-already-decided\"").count(), 1);
    let other = house.ask(TestRequest::get().uri("/api/ui/index.html")).await;
    assert_eq!(other.status, 404);
}

/// Every code that the sources raise is explained under its anchor.
#[actix_web::test]
async fn every_refusal_is_explained_where_it_points() {
    let page = House::open().await.ask(TestRequest::get().uri("/api?lang=en")).await;
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut raised = BTreeSet::new();
    for room in ["api/src", "web/src"] {
        visit(&crates.join(room), &mut |source| {
            for call in source.split(RAISE).skip(1).filter_map(|r| r.split(')').next()) {
                raised.extend(call.split('"').nth(1).map(str::to_owned));
            }
        });
    }
    let anchored = |code: &&String| page.text().contains(&format!("id=\"problem-{code}\""));
    let missing: Vec<_> = raised.iter().filter(|code| !anchored(code)).collect();
    assert_eq!(missing, Vec::<&String>::new());
    assert!(raised.len() > 10, "the sources are still read as they are written: {raised:?}");
}

fn visit(folder: &Path, see: &mut dyn FnMut(&str)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, see);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            see(&std::fs::read_to_string(&path).unwrap());
        }
    }
}
