// Loaded in place of sharp, onnxruntime-web and what vectra brings for services that Footnote does not use.
// It must be truthy (transformers checks that an image library is there) and constructible (vectra extends some).
module.exports = function unused() {
  throw new Error("This package is replaced by stand-ins/unused: see the overrides in package.json");
};
