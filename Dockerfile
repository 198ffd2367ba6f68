# Tandem as an image, for compose.yaml. Node 24 runs the TypeScript as it is; only styles and scripts are built.
FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .
# Built now, because the user that runs it may write to its data folder only.
RUN node --input-type=module -e "import { prepareAssets } from './src/platform/web/assets.ts'; await prepareAssets();" \
  && mkdir /data && chown node:node /data
ENV NODE_ENV=production HOST=0.0.0.0 TANDEM_DATA=/data
USER node
EXPOSE 3000
CMD ["node", "src/main.ts"]
