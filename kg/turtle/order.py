"""In which order classes of subjects and properties are written, by their prefixed names; what is not listed follows, sorted."""

KINDS = (
    "owl:Ontology",
    "skos:ConceptScheme",
    "owl:Class",
    "owl:ObjectProperty",
    "owl:DatatypeProperty",
    "owl:AnnotationProperty",
    "skos:Concept",
    "sh:NodeShape",
    "sh:PropertyShape",
)

FIRST = (
    "rdf:type",
    "rdfs:subClassOf",
    "rdfs:subPropertyOf",
    "rdfs:isDefinedBy",
    "rdfs:domain",
    "rdfs:range",
    "skos:inScheme",
    "skos:topConceptOf",
    "skos:broader",
    "skos:notation",
    "rdfs:label",
    "skos:prefLabel",
    "skos:definition",
    "skos:scopeNote",
    "skos:example",
    "skos:altLabel",
    "skos:hiddenLabel",
    "sh:targetClass",
    "sh:targetSubjectsOf",
    "sh:path",
    "sh:minCount",
    "sh:maxCount",
)

LAST = ("sh:message",)
