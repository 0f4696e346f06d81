// Right-to-left is half of the product: physical left, right and width/height directions are errors.
export default {
  extends: ['stylelint-config-standard'],
  plugins: ['stylelint-plugin-logical-css'],
  rules: {
    'logical-css/require-logical-properties': [
      true,
      { ignore: ['width', 'height', 'min-width', 'min-height', 'max-width', 'max-height'] },
    ],
    'logical-css/require-logical-keywords': true,
  },
};
